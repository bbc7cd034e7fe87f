/// The rules.
package enum Rules {}

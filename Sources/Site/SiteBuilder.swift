/// The site.
package enum SiteBuilder {}

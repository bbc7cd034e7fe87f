/// The store.
package struct KnowledgeBaseStore {}

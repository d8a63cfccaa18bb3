package struct Prose: Sendable { package init(parsing text: String) {}
  package struct Link: Sendable { package let destination: String; package let text: String; package let range: Range<Int>; package let destinationRange: Range<Int> }
  package var links: [Link] { [] } }

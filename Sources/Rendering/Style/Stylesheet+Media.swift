extension Stylesheet {
    /// A phone: the drawing in one column, and the rows of the overview as cards.
    static let narrow = """
        @media screen and (max-width: 40rem) {
          .scheme svg.scheme-wide, .scheme svg.scheme-again-wide { display: none; }
          .scheme svg.scheme-narrow, .scheme svg.scheme-again-narrow { display: block; }
          .contents { border-bottom: 1px solid var(--line); padding-bottom: 1.5rem; margin-bottom: 2rem; }
          .contents a { padding: 0.45rem 0; }
          main h2 { font-size: 1.6rem; margin-top: 3.5rem; }
          h3 { font-size: 1.3rem; }
          .claims, .claims caption, .claims tbody, .claims tr, .claims th, .claims td { display: block; width: auto; }
          .claims thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .claims tr { border: 1px solid var(--line); border-left: 3px solid var(--hue, var(--quiet)); border-radius: 6px; }
          .claims tr { padding: 0.7rem 0.9rem; margin-bottom: 0.75rem; }
          .claims th, .claims td { border: 0; padding: 0; }
          .claims td { margin-top: 0.2rem; }
          .permalink { padding: 0.2rem 0.5em; }
        }
        """

    static let print = """
        @page { size: A4; margin: 22mm 20mm 24mm; }
        @media print {
          :root {
        \(Palette.variables(dark: false))
          }
          html { font-size: 10.5pt; }
          body { line-height: 1.45; }
          .skip, .permalink, .back, details { display: none; }
          .front, .columns, body > footer { width: auto; margin: 0; }
          .front { padding-block: 40mm 10mm; border: 0; }
          .columns { display: block; padding: 0; }
          .contents { position: static; max-height: none; overflow: visible; break-after: page; padding: 0; }
          main { padding: 0; }
          .part > * { max-width: none !important; }
          a { color: inherit; text-decoration: none; }
          main a.external::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
          main .sources a.external::after { content: none; }
          h1, h2, h3, h4, h5, h6, caption, .description { break-after: avoid; break-inside: avoid; }
          main h2 { margin-top: 12mm; }
          .depth-1 > h2 { break-before: page; margin-top: 0; }
          .depth-1:first-child > h2 { break-before: auto; }
          tr, li, figure, blockquote, .subject { break-inside: avoid; }
          thead { display: table-header-group; }
          p { orphans: 3; widows: 3; }
          .category { margin-top: 8mm; }
          .head, .category { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          :target { background: none; box-shadow: none; }
        }
        """
}

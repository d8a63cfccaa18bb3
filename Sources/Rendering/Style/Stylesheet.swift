/// The style sheet of a page, in the page itself.
package enum Stylesheet {
    package static let text = [colours, page, prose, overview, scheme, narrow, print].joined(separator: "\n")

    private static let colours = """
        :root {
          color-scheme: light dark;
        \(Palette.variables(dark: false))
          --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
        \(Palette.variables(dark: true))
          }
        }

        """

    private static let page = """
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        :target { background: var(--panel); box-shadow: 0 0 0 0.4rem var(--panel); }
        .skip { position: absolute; left: 1rem; top: -6rem; padding: 0.5rem 1rem; background: var(--paper); font-family: var(--sans); }
        .skip:focus { top: 1rem; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .front, .columns, body > footer { width: min(100% - 2.5rem, 66rem); margin-inline: auto; }
        .front { padding-block: clamp(2.5rem, 8vw, 5.5rem) 2rem; border-bottom: 1px solid var(--line); }
        .publisher { margin: 0 0 1rem; font: 600 0.9rem/1.4 var(--sans); color: var(--quiet); }
        h1, h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.25; text-wrap: balance; overflow-wrap: break-word; hyphens: manual; }
        h1 { font-size: clamp(2rem, 6vw, 3.25rem); line-height: 1.1; margin: 0; letter-spacing: -0.015em; max-width: 22ch; }
        .subtitle { font: 1.35rem/1.4 var(--sans); margin: 0.75rem 0 0; }
        .lede { font-size: 1.2rem; line-height: 1.5; max-width: 48ch; margin-top: 1.25rem; }
        .lede p { margin: 0 0 0.75rem; }
        .edition { font: 0.95rem/1.4 var(--sans); margin: 1.5rem 0 0; color: var(--quiet); }
        .edition.draft { display: inline-block; color: var(--warning); border: 1px solid; border-radius: 4px; padding: 0.25rem 0.7rem; }
        .columns { display: grid; gap: 0 4rem; grid-template-columns: minmax(0, 1fr); padding-block: 2rem 4rem; }
        main { min-width: 0; }
        .contents { font: 0.95rem/1.45 var(--sans); }
        .contents h2 { font-size: 1rem; margin: 0 0 0.5rem; }
        .contents ol { list-style: none; margin: 0; padding: 0; }
        .contents ol ol { padding-left: 1.25rem; }
        .contents a { display: block; padding: 0.25rem 0; text-decoration: none; color: var(--ink); }
        .contents a:has(.number) { padding-left: 1.6em; text-indent: -1.6em; }
        .contents ol ol a:has(.number) { padding-left: 2.1em; text-indent: -2.1em; }
        .contents a:hover { text-decoration: underline; color: var(--link); }
        .number { color: var(--quiet); font-variant-numeric: tabular-nums; margin-right: 0.25em; }
        .contents .number { display: inline-block; min-width: 1.6em; margin: 0; text-indent: 0; }
        .contents ol ol .number { min-width: 2.1em; }
        body > footer { font: 0.85rem/1.5 var(--sans); color: var(--quiet); border-top: 1px solid var(--line); padding-block: 1.5rem 3rem; }
        body > footer p { margin: 0; }
        .digest code { overflow-wrap: anywhere; }
        @media (min-width: 64rem) {
          .columns { grid-template-columns: 15rem minmax(0, 1fr); padding-top: 3rem; }
          .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-block: 1rem; }
          main { padding-top: 1rem; }
        }

        """
}

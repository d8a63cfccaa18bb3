extension Stylesheet {
    static let prose = """
        .part > * { max-width: min(68ch, 46rem); }
        .part > .overview, .part > .scheme { max-width: 46rem; }
        main p, main li { hyphens: auto; hyphenate-limit-chars: 10 4 4; text-wrap: pretty; }
        main p, main ul, main ol { margin: 0 0 1rem; }
        main ul, main ol { padding-left: 1.4rem; }
        main li { margin-bottom: 0.35rem; }
        main h2 { font-size: 1.9rem; letter-spacing: -0.01em; margin: 4.5rem 0 1.25rem; padding-top: 1.25rem; border-top: 3px solid var(--ink); }
        main > .part:first-child h2 { margin-top: 0; }
        h3 { font-size: 1.4rem; margin: 3rem 0 1rem; }
        h4 { font-size: 1.12rem; margin: 2.25rem 0 0.6rem; }
        h5 { font-size: 1rem; margin: 1.75rem 0 0.4rem; }
        h6 { font-size: 0.95rem; margin: 1.5rem 0 0.4rem; color: var(--quiet); }
        blockquote { margin: 1.5rem 0; padding: 0.1rem 0 0.1rem 1.25rem; border-left: 3px solid var(--link); }
        blockquote > :last-child { margin-bottom: 0; }
        pre, code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.88em; }
        pre { background: var(--panel); padding: 0.8rem 1rem; overflow-x: auto; white-space: pre-wrap; border-radius: 4px; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
        .notice { font-family: var(--sans); font-size: 0.95rem; background: var(--panel); border-left: 3px solid var(--warning); padding: 0.6rem 1rem; }
        .scroll { overflow-x: auto; margin: 0 0 1.25rem; }
        table { border-collapse: collapse; width: 100%; font: 0.95rem/1.5 var(--sans); }
        th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--line); }
        .center { text-align: center; }
        .right { text-align: right; }
        sup.note { line-height: 0; font: 0.72em var(--sans); }
        sup.note a { padding: 0 0.15em; text-decoration: none; }
        .footnotes { font: 0.88rem/1.5 var(--sans); border-top: 1px solid var(--line); padding-top: 0.75rem; margin-top: 2rem; }
        .footnotes p { margin: 0 0 0.3rem; }
        .back { text-decoration: none; padding: 0 0.3em; }
        .sources { list-style: none; padding: 0; }
        .sources > li { margin-bottom: 1.1rem; scroll-margin-top: 1rem; }
        .reference { margin: 0; padding-left: 1.5rem; text-indent: -1.5rem; hyphens: manual; }
        .standing { margin: 0.15rem 0 0 1.5rem; font: 0.92rem/1.5 var(--sans); }
        .standing strong { color: var(--warning); }
        .backlinks { margin: 0.15rem 0 0 1.5rem; font: 0.85rem/1.5 var(--sans); color: var(--quiet); }
        """

    static let overview = """
        .category { border-top: 4px solid var(--hue); margin-top: 2.5rem; padding-top: 0.25rem; }
        .category > :is(h3, h4, h5, h6):first-child { color: var(--hue); font-size: 1.3rem; margin-top: 0.75rem; }
        .kicker { display: block; font-weight: 400; font-size: 1rem; color: var(--quiet); }
        .hue-1 { --hue: var(--hue-1); --field: var(--field-1); }
        .hue-2 { --hue: var(--hue-2); --field: var(--field-2); }
        .hue-3 { --hue: var(--hue-3); --field: var(--field-3); }
        .subject { margin-top: 2rem; }
        .subject > :is(h4, h5, h6):first-child { font-size: 1.06rem; color: var(--ink); margin: 0 0 0.25rem; }
        .description p { margin: 0 0 0.5rem; }
        .claims { margin-top: 0.5rem; font-size: 0.92rem; table-layout: fixed; }
        .claims caption { text-align: left; color: var(--quiet); padding: 0 0 0.4rem; }
        .claims thead th { color: var(--quiet); font-weight: 400; border-bottom: 1px solid var(--quiet); padding-block: 0.2rem; }
        .claims th { width: 29%; padding-left: 0; font-weight: 600; hyphens: auto; }
        .claims thead th + th { width: auto; padding-left: 0.75rem; }
        .claims td { padding-right: 0; }
        .claims p, .claim-list p { margin: 0; }
        .claims blockquote { margin: 0.4rem 0; }
        p.remarks { font-size: 0.85rem; color: var(--quiet); margin-top: 0.2rem; font-family: var(--sans); }
        .direction { color: var(--warning); }
        .permalink { color: var(--quiet); text-decoration: none; padding: 0 0.25em; }
        .evidence { font: 0.92rem/1.5 var(--sans); color: var(--quiet); }
        .withdrawn { border-top: 1px solid var(--line); margin-top: 2.5rem; }
        """

    static let scheme = """
        .scheme { margin: 2rem 0; }
        .scheme svg { display: block; max-width: 100%; height: auto; font-family: var(--sans); }
        .scheme .head { fill: var(--field); }
        .scheme .head-title { font-weight: 700; fill: var(--on-field); }
        .scheme .head-kicker { fill: var(--on-field); }
        .scheme .box { fill: var(--paper); stroke: var(--hue); stroke-width: 1.5; }
        .scheme .effect { fill: var(--ink); }
        .scheme svg.scheme-narrow, .scheme svg.scheme-again-narrow { display: none; }
        figcaption { font: 0.88rem/1.5 var(--sans); color: var(--quiet); margin-top: 0.6rem; }
        details { font: 0.92rem/1.5 var(--sans); margin-top: 0.3rem; }
        summary { cursor: pointer; color: var(--link); }
        details > ul { margin-top: 0.5rem; }
        """
}

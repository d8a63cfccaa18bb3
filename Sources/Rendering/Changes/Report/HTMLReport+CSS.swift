extension HTMLReport {
    /// System fonts and colours of either scheme with a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
    static let css = """
        :root { color-scheme: light dark; --ink: #1d2125; --muted: #57606a; --paper: #fff; --line: #d0d7de;
          --del: #a40e26; --delpaper: #ffebe9; --ins: #116329; --inspaper: #dafbe1; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --muted: #9da7b1; --paper: #0d1117; --line: #3d444d;
          --del: #ffa198; --delpaper: #3c1618; --ins: #7ee787; --inspaper: #12321d; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
        main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1.1rem; margin-top: 2rem; } h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
        dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1rem; }
        dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
        small { color: var(--muted); font-size: .875em; } code { font-size: .875em; overflow-wrap: anywhere; }
        del { color: var(--del); background: var(--delpaper); } ins { color: var(--ins); background: var(--inspaper); }
        .good { color: var(--ins); } .bad { color: var(--del); }
        .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
        @media print { body { color: #000; background: #fff; } h2, h3, h4 { break-after: avoid; } }
        """
}

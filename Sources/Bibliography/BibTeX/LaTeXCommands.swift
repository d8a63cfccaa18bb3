/// What LaTeX commands stand for in Unicode: those that bibliographies use.
enum LaTeXCommands {
    /// Accents by the character or name of their command, as combining marks.
    static let accents: [String: Unicode.Scalar] = [
        "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}", ".": "\u{307}", "\"": "\u{308}",
        "h": "\u{309}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
        "t": "\u{361}",
    ]

    /// The accent when it stands above nothing.
    static let spacing: [Unicode.Scalar: String] = [
        "\u{300}": "`", "\u{301}": "´", "\u{302}": "^", "\u{303}": "~", "\u{304}": "¯", "\u{306}": "˘", "\u{307}": "˙", "\u{308}": "¨",
        "\u{30A}": "˚", "\u{30B}": "˝", "\u{30C}": "ˇ", "\u{327}": "¸", "\u{328}": "˛",
    ]

    /// Letters and signs; an empty text is a command that says nothing by itself.
    static let symbols: [String: String] = [
        "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
        "ij": "ij", "IJ": "IJ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
        "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textquotesingle": "'", "textquotedbl": "\"",
        "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚",
        "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
        "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "textbullet": "•", "textperiodcentered": "·",
        "textless": "<", "textgreater": ">", "textbar": "|", "textbraceleft": "{", "textbraceright": "}", "textunderscore": "_", "textdollar": "$",
        "textexclamdown": "¡", "textquestiondown": "¿", "textasteriskcentered": "∗", "textsection": "§", "textparagraph": "¶", "textdegree": "°",
        "S": "§", "P": "¶", "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "pounds": "£", "textsterling": "£",
        "euro": "€", "texteuro": "€", "EUR": "€", "dag": "†", "ddag": "‡", "degree": "°", "textonehalf": "½", "textmu": "µ", "textordfeminine": "ª",
        "textordmasculine": "º", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "slash": "/", "textvisiblespace": "␣", "nobreakspace": "\u{A0}",
        "par": "\n", "mathsemicolon": ";", "textsemicolon": ";", "semicolon": ";", "quad": " ", "qquad": " ", "space": " ", "and": "and", "hyphen": "-",
    ]

    /// Used between dollar signs.
    static let mathematics: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι",
        "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ",
        "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
        "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "times": "×", "cdot": "·", "pm": "±", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
        "neq": "≠", "ne": "≠", "approx": "≈", "sim": "~", "infty": "∞", "rightarrow": "→", "to": "→", "leftarrow": "←", "leftrightarrow": "↔",
        "Rightarrow": "⇒", "in": "∈", "subset": "⊂", "cup": "∪", "cap": "∩", "forall": "∀", "exists": "∃", "partial": "∂", "nabla": "∇", "sum": "∑",
        "prod": "∏", "int": "∫", "circ": "∘", "ell": "ℓ", "prime": "′", "langle": "⟨", "rangle": "⟩", "ast": "∗", "div": "÷", "equiv": "≡",
        "lbrace": "{", "rbrace": "}", "backslash": "\\", "mid": "|", "cdots": "⋯",
    ]

    /// Fonts, sizes and layout: the command goes, its argument stays.
    static let silent: Set<String> = [
        "emph", "textit", "textbf", "textsc", "textrm", "textsf", "texttt", "textsl", "textup", "textmd", "textnormal", "text", "mbox", "hbox",
        "mkbibemph", "mkbibbold", "mkbibitalic", "mkbibacro", "underline", "uppercase", "lowercase", "MakeUppercase", "MakeLowercase",
        "mathrm", "mathit", "mathbf", "mathsf", "mathcal", "mathbb", "ensuremath", "it", "em", "bf", "sc", "rm", "sf", "tt", "sl",
        "itshape", "bfseries", "scshape", "upshape", "rmfamily", "sffamily", "ttfamily", "normalfont", "small", "large", "Large", "footnotesize",
        "newblock", "relax", "protect", "nolinebreak", "hyphenation", "left", "right", "displaystyle", "nohyphens", "textnohyphenation", "ignorespaces",
        "penalty", "allowbreak", "bibstring", "noindent", "centering", "selectlanguage", "MakeSentenceCase", "NoCaseChange", "textnumero",
        "autocap",
    ]

    /// The argument is an address, which stands as it is.
    static let addresses: Set<String> = ["url", "path", "nolinkurl"]

    /// The argument is not text.
    static let discarded: Set<String> = ["noopsort", "hspace", "vspace", "label", "index", "vphantom", "phantom", "hphantom", "foreignlanguage", "textcolor", "color", "fontsize", "kern"]
}

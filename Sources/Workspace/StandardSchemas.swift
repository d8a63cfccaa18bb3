// Made from schemas/ by `make generated`; a test holds the two in step.

/// The schemas that a new workspace begins with, by file name.
enum StandardSchemas {
    static let files: [(name: String, text: String)] = [
        ("category.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "category.schema.json",
  "title": "Category",
  "description": "A main category into which the effects fall.",
  "x-groei-type": "category",
  "x-groei-folder": "categories",
  "x-groei-title": "{title}",
  "x-groei-label": {
    "nl": "Categorie",
    "en": "Category"
  },
  "x-groei-change": {
    "added": "minor",
    "removed": "major"
  },
  "type": "object",
  "required": [
    "title",
    "order"
  ],
  "properties": {
    "title": {
      "x-groei-label": {
        "nl": "Titel",
        "en": "Title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "short-title": {
      "x-groei-label": {
        "nl": "Korte titel",
        "en": "Short title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "description": {
      "x-groei-label": {
        "nl": "Omschrijving",
        "en": "Description"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "markdown",
      "x-groei-change": "editorial"
    },
    "order": {
      "x-groei-label": {
        "nl": "Volgorde",
        "en": "Order"
      },
      "type": "integer",
      "minimum": 1,
      "x-groei-change": "editorial"
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "x-groei-help": {
        "nl": "Ids die dit record eerder had; verwijzingen van buiten blijven daardoor kloppen.",
        "en": "Ids that this record had before, so that references from outside stay right."
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false
}
"""# + "\n"),
        ("claim.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "claim.schema.json",
  "title": "Claim",
  "description": "What one source says about one or more effects or conditions.",
  "x-groei-type": "claim",
  "x-groei-folder": "claims",
  "x-groei-title": "{statement}",
  "x-groei-label": {
    "nl": "Bevinding",
    "en": "Claim"
  },
  "x-groei-change": "minor",
  "type": "object",
  "required": [
    "source",
    "about",
    "statement",
    "direction",
    "basis"
  ],
  "properties": {
    "source": {
      "x-groei-label": {
        "nl": "Bron",
        "en": "Source"
      },
      "x-groei-help": {
        "nl": "De bron waarin dit staat.",
        "en": "The source that says this."
      },
      "type": "string",
      "minLength": 1,
      "x-groei-ref": [
        "source"
      ],
      "x-groei-change": "minor"
    },
    "about": {
      "x-groei-label": {
        "nl": "Gaat over",
        "en": "About"
      },
      "x-groei-help": {
        "nl": "De effecten en voorwaarden waarover de bron hier iets zegt.",
        "en": "The effects and conditions that the source says something about here."
      },
      "type": "array",
      "items": {
        "x-groei-label": {
          "nl": "Effect of voorwaarde",
          "en": "Effect or condition"
        },
        "type": "string",
        "minLength": 1,
        "x-groei-ref": [
          "effect",
          "condition"
        ]
      },
      "minItems": 1,
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "minor"
    },
    "statement": {
      "x-groei-label": {
        "nl": "Bevinding",
        "en": "Statement"
      },
      "x-groei-help": {
        "nl": "Wat de bron beweert, in eigen woorden en in de taal van het document.",
        "en": "What the source claims, in your own words and in the language of the document."
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "direction": {
      "x-groei-label": {
        "nl": "Richting",
        "en": "Direction"
      },
      "x-groei-help": {
        "nl": "Of de bevinding het effect of de voorwaarde ondersteunt of juist tegenspreekt. Hieruit volgt de conclusie van het document.",
        "en": "Whether the claim supports the effect or condition or contradicts it. The conclusion of the document follows from this."
      },
      "enum": [
        "supports",
        "contradicts",
        "mixed",
        "none"
      ],
      "x-groei-change": "minor",
      "x-groei-values": {
        "supports": {
          "nl": "ondersteunt",
          "en": "supports"
        },
        "contradicts": {
          "nl": "spreekt tegen",
          "en": "contradicts"
        },
        "mixed": {
          "nl": "wisselend",
          "en": "mixed"
        },
        "none": {
          "nl": "geen effect gevonden",
          "en": "no effect found"
        }
      }
    },
    "basis": {
      "x-groei-label": {
        "nl": "Grondslag",
        "en": "Basis"
      },
      "x-groei-help": {
        "nl": "Waarop de bevinding rust: eigen onderzoek, theorie, een overzicht van ander onderzoek, of beleid.",
        "en": "What the claim rests on: research of its own, theory, a review of other research, or policy."
      },
      "enum": [
        "empirical",
        "theoretical",
        "review",
        "policy",
        "unstated"
      ],
      "x-groei-change": "minor",
      "x-groei-values": {
        "empirical": {
          "nl": "empirisch",
          "en": "empirical"
        },
        "theoretical": {
          "nl": "theoretisch",
          "en": "theoretical"
        },
        "review": {
          "nl": "literatuuroverzicht",
          "en": "review"
        },
        "policy": {
          "nl": "beleid of advies",
          "en": "policy"
        },
        "unstated": {
          "nl": "niet vermeld",
          "en": "not stated"
        }
      }
    },
    "certainty": {
      "x-groei-label": {
        "nl": "Zekerheid",
        "en": "Certainty"
      },
      "x-groei-help": {
        "nl": "Hoe zeker de bevinding is, volgens wie haar beoordeelde.",
        "en": "How certain the claim is, in the judgement of whoever assessed it."
      },
      "enum": [
        "high",
        "moderate",
        "low",
        "very-low"
      ],
      "x-groei-change": "minor",
      "x-groei-values": {
        "high": {
          "nl": "hoog",
          "en": "high"
        },
        "moderate": {
          "nl": "redelijk",
          "en": "moderate"
        },
        "low": {
          "nl": "laag",
          "en": "low"
        },
        "very-low": {
          "nl": "zeer laag",
          "en": "very low"
        }
      }
    },
    "population": {
      "x-groei-label": {
        "nl": "Populatie",
        "en": "Population"
      },
      "x-groei-help": {
        "nl": "Over wie de bevinding gaat, zoals eerstejaars studenten of startende leraren.",
        "en": "Whom the claim is about, such as first-year students or starting teachers."
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "minor"
    },
    "locator": {
      "x-groei-label": {
        "nl": "Vindplaats",
        "en": "Locator"
      },
      "x-groei-help": {
        "nl": "Waar het in de bron staat, zoals een bladzijde of paragraaf.",
        "en": "Where in the source it stands, such as a page or section."
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "quote": {
      "x-groei-label": {
        "nl": "Citaat",
        "en": "Quote"
      },
      "x-groei-help": {
        "nl": "De woorden van de bron zelf, letterlijk.",
        "en": "The source's own words, to the letter."
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "assessed": {
      "x-groei-label": {
        "nl": "Beoordeeld op",
        "en": "Assessed on"
      },
      "x-groei-help": {
        "nl": "De dag waarop iemand de bevinding voor het laatst naast de bron hield.",
        "en": "The day on which somebody last held the claim against the source."
      },
      "type": "string",
      "format": "date",
      "x-groei-change": "editorial"
    },
    "review-by": {
      "x-groei-label": {
        "nl": "Opnieuw bekijken vóór",
        "en": "Review by"
      },
      "x-groei-help": {
        "nl": "Vóór deze dag moet iemand opnieuw kijken of dit nog klopt.",
        "en": "Before this day somebody must look again whether this still holds."
      },
      "type": "string",
      "format": "date",
      "x-groei-change": "editorial"
    },
    "status": {
      "x-groei-label": {
        "nl": "Status",
        "en": "Status"
      },
      "x-groei-help": {
        "nl": "Een ingetrokken bevinding telt niet meer mee, maar blijft terug te vinden.",
        "en": "A withdrawn claim no longer counts, but can still be found."
      },
      "enum": [
        "active",
        "withdrawn"
      ],
      "default": "active",
      "x-groei-change": "minor",
      "x-groei-values": {
        "active": {
          "nl": "geldig",
          "en": "active"
        },
        "withdrawn": {
          "nl": "ingetrokken",
          "en": "withdrawn"
        }
      }
    },
    "successor": {
      "x-groei-label": {
        "nl": "Opgevolgd door",
        "en": "Successor"
      },
      "x-groei-help": {
        "nl": "De bevinding die in de plaats kwam van deze.",
        "en": "The claim that took the place of this one."
      },
      "type": "string",
      "minLength": 1,
      "x-groei-ref": [
        "claim"
      ],
      "x-groei-change": "minor"
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "x-groei-help": {
        "nl": "Ids die dit record eerder had; verwijzingen van buiten blijven daardoor kloppen.",
        "en": "Ids that this record had before, so that references from outside stay right."
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false
}
"""# + "\n"),
        ("condition.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "condition.schema.json",
  "title": "Condition",
  "description": "A condition under which the effects come about.",
  "x-groei-type": "condition",
  "x-groei-folder": "conditions",
  "x-groei-title": "{title}",
  "x-groei-label": {
    "nl": "Voorwaarde",
    "en": "Condition"
  },
  "x-groei-change": {
    "added": "minor",
    "removed": "major"
  },
  "type": "object",
  "required": [
    "title",
    "theme",
    "order"
  ],
  "properties": {
    "title": {
      "x-groei-label": {
        "nl": "Titel",
        "en": "Title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "theme": {
      "x-groei-label": {
        "nl": "Thema",
        "en": "Theme"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "major"
    },
    "description": {
      "x-groei-label": {
        "nl": "Omschrijving",
        "en": "Description"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "markdown",
      "x-groei-change": "editorial"
    },
    "order": {
      "x-groei-label": {
        "nl": "Volgorde",
        "en": "Order"
      },
      "type": "integer",
      "minimum": 1,
      "x-groei-change": "editorial"
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "x-groei-help": {
        "nl": "Ids die dit record eerder had; verwijzingen van buiten blijven daardoor kloppen.",
        "en": "Ids that this record had before, so that references from outside stay right."
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false
}
"""# + "\n"),
        ("document.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "document.schema.json",
  "title": "Document",
  "description": "The document itself: title, publisher, outline, and the policies for review and versions.",
  "x-groei-type": "document",
  "x-groei-folder": ".",
  "x-groei-title": "{title}",
  "x-groei-label": {
    "nl": "Document",
    "en": "Document"
  },
  "x-groei-change": "minor",
  "type": "object",
  "required": [
    "title",
    "language",
    "outline"
  ],
  "properties": {
    "title": {
      "x-groei-label": {
        "nl": "Titel",
        "en": "Title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "subtitle": {
      "x-groei-label": {
        "nl": "Ondertitel",
        "en": "Subtitle"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "description": {
      "x-groei-label": {
        "nl": "Omschrijving",
        "en": "Description"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "markdown",
      "x-groei-change": "editorial"
    },
    "language": {
      "x-groei-label": {
        "nl": "Taal",
        "en": "Language"
      },
      "enum": [
        "nl",
        "en"
      ],
      "x-groei-change": "editorial",
      "x-groei-values": {
        "nl": {
          "nl": "Nederlands",
          "en": "Dutch"
        },
        "en": {
          "nl": "Engels",
          "en": "English"
        }
      }
    },
    "publisher": {
      "x-groei-label": {
        "nl": "Uitgever",
        "en": "Publisher"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "URL": {
      "x-groei-label": {
        "nl": "Webadres",
        "en": "URL"
      },
      "type": "string",
      "x-groei-change": "editorial",
      "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+$"
    },
    "branch": {
      "x-groei-label": {
        "nl": "Tak van het vastgestelde document",
        "en": "Branch of the accepted document"
      },
      "type": "string",
      "pattern": "^(?!refs/|[Hh][Ee][Aa][Dd]$)(?!.*(\\.\\.|\\.lock(/|$)))[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$",
      "examples": [
        "main"
      ],
      "default": "main",
      "x-groei-change": "editorial"
    },
    "outline": {
      "type": "array",
      "x-groei-label": {
        "nl": "Indeling",
        "en": "Outline"
      },
      "x-groei-help": {
        "nl": "De tekstdelen in de volgorde waarin ze gelezen worden.",
        "en": "The sections in the order in which they are read."
      },
      "x-groei-key": [
        "section"
      ],
      "x-groei-change": "major",
      "items": {
        "$ref": "#/$defs/part"
      }
    },
    "review": {
      "x-groei-label": {
        "nl": "Beoordelen",
        "en": "Review"
      },
      "type": "object",
      "x-groei-change": "editorial",
      "properties": {
        "approvals": {
          "x-groei-label": {
            "nl": "Nodige goedkeuringen",
            "en": "Approvals needed"
          },
          "type": "array",
          "x-groei-key": [
            "aspect"
          ],
          "items": {
            "type": "object",
            "required": [
              "aspect",
              "count"
            ],
            "additionalProperties": false,
            "properties": {
              "aspect": {
                "x-groei-label": {
                  "nl": "Aspect",
                  "en": "Aspect"
                },
                "type": "string",
                "pattern": "\\S"
              },
              "count": {
                "x-groei-label": {
                  "nl": "Aantal",
                  "en": "Count"
                },
                "type": "integer",
                "minimum": 1
              },
              "roles": {
                "x-groei-label": {
                  "nl": "Rollen",
                  "en": "Roles"
                },
                "type": "array",
                "uniqueItems": true,
                "x-groei-set": true,
                "minItems": 1,
                "items": {
                  "$ref": "#/$defs/role"
                }
              }
            }
          }
        },
        "accept": {
          "x-groei-label": {
            "nl": "Wie mag aanvaarden",
            "en": "Who may accept"
          },
          "type": "array",
          "uniqueItems": true,
          "x-groei-set": true,
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/role"
          }
        }
      },
      "additionalProperties": false
    },
    "release": {
      "x-groei-label": {
        "nl": "Uitbrengen",
        "en": "Release"
      },
      "type": "object",
      "x-groei-change": "editorial",
      "properties": {
        "roles": {
          "x-groei-label": {
            "nl": "Wie mag een versie uitbrengen",
            "en": "Who may cut a version"
          },
          "type": "array",
          "uniqueItems": true,
          "x-groei-set": true,
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/role"
          }
        }
      },
      "additionalProperties": false
    },
    "checks": {
      "x-groei-label": {
        "nl": "Controles",
        "en": "Checks"
      },
      "type": "object",
      "x-groei-change": "editorial",
      "properties": {
        "severities": {
          "x-groei-label": {
            "nl": "Ernst per regel",
            "en": "Severity per rule"
          },
          "description": "How much the findings of a rule matter in this document, by the name of the rule; `off` leaves them out. What is found while reading, against the schema or about references always counts: a setting for such a rule does nothing, and is itself a finding.",
          "type": "object",
          "additionalProperties": {
            "enum": [
              "error",
              "warning",
              "information",
              "off"
            ],
            "x-groei-values": {
              "error": {
                "nl": "fout",
                "en": "error"
              },
              "warning": {
                "nl": "waarschuwing",
                "en": "warning"
              },
              "information": {
                "nl": "ter informatie",
                "en": "for information"
              },
              "off": {
                "nl": "uit",
                "en": "off"
              }
            }
          }
        }
      },
      "additionalProperties": false
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "x-groei-help": {
        "nl": "Ids die dit record eerder had; verwijzingen van buiten blijven daardoor kloppen.",
        "en": "Ids that this record had before, so that references from outside stay right."
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false,
  "$defs": {
    "part": {
      "type": "object",
      "required": [
        "section"
      ],
      "additionalProperties": false,
      "properties": {
        "section": {
          "x-groei-label": {
            "nl": "Tekstdeel",
            "en": "Section"
          },
          "type": "string",
          "minLength": 1,
          "x-groei-ref": [
            "section"
          ]
        },
        "numbered": {
          "x-groei-label": {
            "nl": "Genummerd",
            "en": "Numbered"
          },
          "type": "boolean",
          "default": true
        },
        "parts": {
          "type": "array",
          "x-groei-label": {
            "nl": "Onderdelen",
            "en": "Parts"
          },
          "x-groei-key": [
            "section"
          ],
          "items": {
            "$ref": "#/$defs/part"
          }
        }
      }
    },
    "role": {
      "enum": [
        "editor",
        "reviewer",
        "maintainer"
      ],
      "x-groei-values": {
        "editor": {
          "nl": "redacteur",
          "en": "editor"
        },
        "reviewer": {
          "nl": "beoordelaar",
          "en": "reviewer"
        },
        "maintainer": {
          "nl": "beheerder",
          "en": "maintainer"
        }
      }
    }
  }
}
"""# + "\n"),
        ("effect.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "effect.schema.json",
  "title": "Effect",
  "description": "An effect that sources make claims about; it falls into one category.",
  "x-groei-type": "effect",
  "x-groei-folder": "effects",
  "x-groei-title": "{title}",
  "x-groei-label": {
    "nl": "Effect",
    "en": "Effect"
  },
  "x-groei-change": {
    "added": "minor",
    "removed": "major"
  },
  "type": "object",
  "required": [
    "title",
    "category",
    "order"
  ],
  "properties": {
    "title": {
      "x-groei-label": {
        "nl": "Titel",
        "en": "Title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "short-title": {
      "x-groei-label": {
        "nl": "Korte titel",
        "en": "Short title"
      },
      "x-groei-help": {
        "nl": "Een kortere naam, voor smalle plekken zoals het schema.",
        "en": "A shorter name, for narrow places such as the scheme."
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "category": {
      "x-groei-label": {
        "nl": "Categorie",
        "en": "Category"
      },
      "x-groei-help": {
        "nl": "De hoofdcategorie waaronder het effect in het overzicht staat.",
        "en": "The main category under which the overview has the effect."
      },
      "type": "string",
      "minLength": 1,
      "x-groei-ref": [
        "category"
      ],
      "x-groei-change": "major"
    },
    "description": {
      "x-groei-label": {
        "nl": "Omschrijving",
        "en": "Description"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "markdown",
      "x-groei-change": "editorial"
    },
    "order": {
      "x-groei-label": {
        "nl": "Volgorde",
        "en": "Order"
      },
      "x-groei-help": {
        "nl": "De plaats binnen de categorie; het kleinste getal staat vooraan.",
        "en": "The place within the category; the smallest number comes first."
      },
      "type": "integer",
      "minimum": 1,
      "x-groei-change": "editorial"
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "x-groei-help": {
        "nl": "Ids die dit record eerder had; verwijzingen van buiten blijven daardoor kloppen.",
        "en": "Ids that this record had before, so that references from outside stay right."
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false
}
"""# + "\n"),
        ("exclusion.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "exclusion.schema.json",
  "title": "Exclusion",
  "description": "A source that was considered and left out, with its reason; it takes no part in the document. The other fields are those of a source.",
  "x-groei-type": "exclusion",
  "x-groei-folder": "exclusions",
  "x-groei-title": [
    "{label} ({issued})",
    "{author} ({issued})",
    "{title} ({issued})",
    "{title}"
  ],
  "x-groei-label": {
    "nl": "Weggelaten bron",
    "en": "Excluded source"
  },
  "x-groei-change": "editorial",
  "type": "object",
  "required": [
    "type",
    "reason",
    "date"
  ],
  "properties": {
    "type": {
      "$ref": "source.schema.json#/properties/type"
    },
    "title": {
      "$ref": "source.schema.json#/properties/title"
    },
    "title-short": {
      "$ref": "source.schema.json#/properties/title-short"
    },
    "author": {
      "$ref": "source.schema.json#/properties/author"
    },
    "editor": {
      "$ref": "source.schema.json#/properties/editor"
    },
    "translator": {
      "$ref": "source.schema.json#/properties/translator"
    },
    "issued": {
      "$ref": "source.schema.json#/properties/issued"
    },
    "accessed": {
      "$ref": "source.schema.json#/properties/accessed"
    },
    "container-title": {
      "$ref": "source.schema.json#/properties/container-title"
    },
    "collection-title": {
      "$ref": "source.schema.json#/properties/collection-title"
    },
    "publisher": {
      "$ref": "source.schema.json#/properties/publisher"
    },
    "publisher-place": {
      "$ref": "source.schema.json#/properties/publisher-place"
    },
    "volume": {
      "$ref": "source.schema.json#/properties/volume"
    },
    "issue": {
      "$ref": "source.schema.json#/properties/issue"
    },
    "page": {
      "$ref": "source.schema.json#/properties/page"
    },
    "number": {
      "$ref": "source.schema.json#/properties/number"
    },
    "edition": {
      "$ref": "source.schema.json#/properties/edition"
    },
    "genre": {
      "$ref": "source.schema.json#/properties/genre"
    },
    "event-title": {
      "$ref": "source.schema.json#/properties/event-title"
    },
    "event-place": {
      "$ref": "source.schema.json#/properties/event-place"
    },
    "DOI": {
      "$ref": "source.schema.json#/properties/DOI"
    },
    "ISBN": {
      "$ref": "source.schema.json#/properties/ISBN"
    },
    "ISSN": {
      "$ref": "source.schema.json#/properties/ISSN"
    },
    "URL": {
      "$ref": "source.schema.json#/properties/URL"
    },
    "language": {
      "$ref": "source.schema.json#/properties/language"
    },
    "abstract": {
      "$ref": "source.schema.json#/properties/abstract"
    },
    "keyword": {
      "$ref": "source.schema.json#/properties/keyword"
    },
    "label": {
      "$ref": "source.schema.json#/properties/label"
    },
    "unnamed": {
      "$ref": "source.schema.json#/properties/unnamed"
    },
    "status": {
      "$ref": "source.schema.json#/properties/status"
    },
    "status-date": {
      "$ref": "source.schema.json#/properties/status-date"
    },
    "status-reason": {
      "$ref": "source.schema.json#/properties/status-reason"
    },
    "superseded-by": {
      "$ref": "source.schema.json#/properties/superseded-by"
    },
    "note": {
      "$ref": "source.schema.json#/properties/note"
    },
    "distinct-from": {
      "$ref": "source.schema.json#/properties/distinct-from"
    },
    "reason": {
      "x-groei-label": {
        "nl": "Reden om haar weg te laten",
        "en": "Reason for leaving it out"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "date": {
      "x-groei-label": {
        "nl": "Weggelaten op",
        "en": "Left out on"
      },
      "type": "string",
      "format": "date",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "$ref": "source.schema.json#/properties/aliases"
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "dependentRequired": {
    "status-date": [
      "status"
    ],
    "status-reason": [
      "status"
    ],
    "superseded-by": [
      "status"
    ]
  },
  "additionalProperties": false,
  "anyOf": [
    {
      "required": [
        "title"
      ]
    },
    {
      "required": [
        "author"
      ]
    }
  ]
}
"""# + "\n"),
        ("groei.meta.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "groei.meta.json",
  "title": "The schemas of a groeidocument",
  "description": "What a record schema may contain: the keywords of JSON Schema 2020-12 that groei knows, and the annotations that drive it.",
  "allOf": [
    {
      "$ref": "#/$defs/schema"
    }
  ],
  "required": [
    "$schema",
    "x-groei-type",
    "x-groei-folder",
    "x-groei-title",
    "x-groei-label",
    "type",
    "properties"
  ],
  "properties": {
    "$schema": {
      "const": "https://json-schema.org/draft/2020-12/schema"
    },
    "type": {
      "const": "object"
    }
  },
  "$defs": {
    "words": {
      "type": "object",
      "required": [
        "nl",
        "en"
      ],
      "additionalProperties": false,
      "properties": {
        "nl": {
          "type": "string",
          "minLength": 1
        },
        "en": {
          "type": "string",
          "minLength": 1
        }
      }
    },
    "level": {
      "enum": [
        "editorial",
        "minor",
        "major"
      ]
    },
    "names": {
      "type": "array",
      "minItems": 1,
      "uniqueItems": true,
      "items": {
        "type": "string",
        "minLength": 1
      }
    },
    "schemas": {
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/$defs/schema"
      }
    },
    "schemaMap": {
      "type": "object",
      "additionalProperties": {
        "$ref": "#/$defs/schema"
      }
    },
    "count": {
      "type": "integer",
      "minimum": 0
    },
    "schema": {
      "type": [
        "object",
        "boolean"
      ],
      "properties": {
        "$schema": {
          "type": "string"
        },
        "$id": {
          "type": "string"
        },
        "$vocabulary": {
          "type": "object",
          "additionalProperties": {
            "type": "boolean"
          }
        },
        "$ref": {
          "type": "string"
        },
        "$defs": {
          "$ref": "#/$defs/schemaMap"
        },
        "$comment": {
          "type": "string"
        },
        "$anchor": {
          "type": "string"
        },
        "$dynamicAnchor": {
          "type": "string"
        },
        "$dynamicRef": {
          "type": "string"
        },
        "title": {
          "type": "string"
        },
        "description": {
          "type": "string"
        },
        "default": true,
        "examples": {
          "type": "array"
        },
        "deprecated": {
          "type": "boolean"
        },
        "readOnly": {
          "type": "boolean"
        },
        "writeOnly": {
          "type": "boolean"
        },
        "type": {
          "anyOf": [
            {
              "$ref": "#/$defs/simpleType"
            },
            {
              "type": "array",
              "minItems": 1,
              "uniqueItems": true,
              "items": {
                "$ref": "#/$defs/simpleType"
              }
            }
          ]
        },
        "enum": {
          "type": "array"
        },
        "const": true,
        "minimum": {
          "type": "number"
        },
        "maximum": {
          "type": "number"
        },
        "exclusiveMinimum": {
          "type": "number"
        },
        "exclusiveMaximum": {
          "type": "number"
        },
        "multipleOf": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "minLength": {
          "$ref": "#/$defs/count"
        },
        "maxLength": {
          "$ref": "#/$defs/count"
        },
        "pattern": {
          "type": "string"
        },
        "format": {
          "type": "string"
        },
        "items": {
          "$ref": "#/$defs/schema"
        },
        "prefixItems": {
          "$ref": "#/$defs/schemas"
        },
        "contains": {
          "$ref": "#/$defs/schema"
        },
        "minContains": {
          "$ref": "#/$defs/count"
        },
        "maxContains": {
          "$ref": "#/$defs/count"
        },
        "minItems": {
          "$ref": "#/$defs/count"
        },
        "maxItems": {
          "$ref": "#/$defs/count"
        },
        "uniqueItems": {
          "type": "boolean"
        },
        "properties": {
          "$ref": "#/$defs/schemaMap"
        },
        "patternProperties": {
          "$ref": "#/$defs/schemaMap"
        },
        "additionalProperties": {
          "$ref": "#/$defs/schema"
        },
        "propertyNames": {
          "$ref": "#/$defs/schema"
        },
        "required": {
          "type": "array",
          "uniqueItems": true,
          "items": {
            "type": "string"
          }
        },
        "minProperties": {
          "$ref": "#/$defs/count"
        },
        "maxProperties": {
          "$ref": "#/$defs/count"
        },
        "dependentRequired": {
          "type": "object",
          "additionalProperties": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "dependentSchemas": {
          "$ref": "#/$defs/schemaMap"
        },
        "allOf": {
          "$ref": "#/$defs/schemas"
        },
        "anyOf": {
          "$ref": "#/$defs/schemas"
        },
        "oneOf": {
          "$ref": "#/$defs/schemas"
        },
        "not": {
          "$ref": "#/$defs/schema"
        },
        "if": {
          "$ref": "#/$defs/schema"
        },
        "then": {
          "$ref": "#/$defs/schema"
        },
        "else": {
          "$ref": "#/$defs/schema"
        },
        "contentEncoding": {
          "type": "string"
        },
        "contentMediaType": {
          "type": "string"
        },
        "contentSchema": {
          "$ref": "#/$defs/schema"
        },
        "unevaluatedItems": {
          "$ref": "#/$defs/schema"
        },
        "unevaluatedProperties": {
          "$ref": "#/$defs/schema"
        },
        "x-groei-type": {
          "type": "string",
          "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
        },
        "x-groei-folder": {
          "type": "string",
          "pattern": "^(\\.|[a-z][a-z0-9]*(-[a-z0-9]+)*)$",
          "description": "The folder under corpus/; a dot means one single record, corpus/<type>.yaml."
        },
        "x-groei-title": {
          "anyOf": [
            {
              "type": "string",
              "minLength": 1
            },
            {
              "$ref": "#/$defs/names"
            }
          ],
          "description": "How a record is labelled: a pattern with field names in braces; of several, the first whose fields are all there."
        },
        "x-groei-label": {
          "$ref": "#/$defs/words",
          "description": "The words on screen."
        },
        "x-groei-help": {
          "$ref": "#/$defs/words",
          "description": "What the field is for, in a sentence or two, for who fills it in."
        },
        "x-groei-values": {
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/words"
          },
          "description": "The words for the values of an enum."
        },
        "x-groei-ref": {
          "$ref": "#/$defs/names",
          "description": "The value names a record: its id where one type is given, its address where several are."
        },
        "x-groei-key": {
          "$ref": "#/$defs/names",
          "description": "The fields that make two items of a list the same item."
        },
        "x-groei-set": {
          "type": "boolean",
          "description": "The order of the items carries no meaning."
        },
        "x-groei-text": {
          "enum": [
            "markdown",
            "plain"
          ],
          "description": "Prose: compared word by word."
        },
        "x-groei-change": {
          "anyOf": [
            {
              "$ref": "#/$defs/level"
            },
            {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "added",
                "removed"
              ],
              "properties": {
                "added": {
                  "$ref": "#/$defs/level"
                },
                "removed": {
                  "$ref": "#/$defs/level"
                }
              }
            }
          ],
          "description": "The version level that a change here asks for; on a whole schema, that of adding or removing a record."
        },
        "x-groei-review": {
          "type": "boolean",
          "description": "false: left out of the digest that an approval stands on."
        }
      },
      "additionalProperties": false,
      "patternProperties": {
        "^x-(?!groei-)": true
      }
    },
    "simpleType": {
      "enum": [
        "null",
        "boolean",
        "integer",
        "number",
        "string",
        "array",
        "object"
      ]
    }
  }
}
"""# + "\n"),
        ("person.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "person.schema.json",
  "title": "Person",
  "description": "Someone, or a role account, that edits, reviews or maintains the document.",
  "x-groei-type": "person",
  "x-groei-folder": "people",
  "x-groei-title": "{name}",
  "x-groei-label": {
    "nl": "Persoon",
    "en": "Person"
  },
  "x-groei-change": "editorial",
  "type": "object",
  "required": [
    "name",
    "roles",
    "email"
  ],
  "properties": {
    "name": {
      "x-groei-label": {
        "nl": "Naam",
        "en": "Name"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "roles": {
      "x-groei-label": {
        "nl": "Rollen",
        "en": "Roles"
      },
      "type": "array",
      "minItems": 1,
      "uniqueItems": true,
      "x-groei-set": true,
      "items": {
        "enum": [
          "editor",
          "reviewer",
          "maintainer"
        ],
        "x-groei-values": {
          "editor": {
            "nl": "redacteur",
            "en": "editor"
          },
          "reviewer": {
            "nl": "beoordelaar",
            "en": "reviewer"
          },
          "maintainer": {
            "nl": "beheerder",
            "en": "maintainer"
          }
        }
      },
      "x-groei-change": "editorial"
    },
    "email": {
      "x-groei-label": {
        "nl": "E-mailadressen in git",
        "en": "E-mail addresses in git"
      },
      "type": "array",
      "minItems": 1,
      "uniqueItems": true,
      "x-groei-set": true,
      "items": {
        "type": "string",
        "format": "email"
      },
      "x-groei-change": "editorial"
    },
    "ORCID": {
      "x-groei-label": {
        "nl": "ORCID",
        "en": "ORCID"
      },
      "type": "string",
      "format": "orcid",
      "x-groei-change": "editorial"
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false
}
"""# + "\n"),
        ("proposal.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "proposal.schema.json",
  "title": "Proposal",
  "description": "A proposed change and the reviews on it; it stays as the record of the decision.",
  "x-groei-type": "proposal",
  "x-groei-folder": "proposals",
  "x-groei-title": "{title}",
  "x-groei-label": {
    "nl": "Voorstel",
    "en": "Proposal"
  },
  "x-groei-change": "editorial",
  "x-groei-review": false,
  "type": "object",
  "required": [
    "title",
    "proposer",
    "opened",
    "status"
  ],
  "properties": {
    "title": {
      "x-groei-label": {
        "nl": "Titel",
        "en": "Title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "description": {
      "x-groei-label": {
        "nl": "Toelichting",
        "en": "Description"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "proposer": {
      "x-groei-label": {
        "nl": "Indiener",
        "en": "Proposer"
      },
      "type": "string",
      "minLength": 1,
      "x-groei-ref": [
        "person"
      ],
      "x-groei-change": "editorial"
    },
    "opened": {
      "x-groei-label": {
        "nl": "Ingediend op",
        "en": "Opened"
      },
      "type": "string",
      "format": "date-time",
      "x-groei-change": "editorial"
    },
    "status": {
      "x-groei-label": {
        "nl": "Status",
        "en": "Status"
      },
      "enum": [
        "open",
        "accepted",
        "rejected",
        "withdrawn"
      ],
      "x-groei-change": "editorial",
      "x-groei-values": {
        "open": {
          "nl": "open",
          "en": "open"
        },
        "accepted": {
          "nl": "aanvaard",
          "en": "accepted"
        },
        "rejected": {
          "nl": "afgewezen",
          "en": "rejected"
        },
        "withdrawn": {
          "nl": "teruggetrokken",
          "en": "withdrawn"
        }
      }
    },
    "reviews": {
      "x-groei-label": {
        "nl": "Beoordelingen",
        "en": "Reviews"
      },
      "type": "array",
      "x-groei-key": [
        "reviewer",
        "aspect",
        "date"
      ],
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "reviewer",
          "role",
          "aspect",
          "verdict",
          "date",
          "digest"
        ],
        "properties": {
          "reviewer": {
            "x-groei-label": {
              "nl": "Beoordelaar",
              "en": "Reviewer"
            },
            "type": "string",
            "minLength": 1,
            "x-groei-ref": [
              "person"
            ]
          },
          "role": {
            "x-groei-label": {
              "nl": "Rol",
              "en": "Role"
            },
            "enum": [
              "editor",
              "reviewer",
              "maintainer"
            ],
            "x-groei-values": {
              "editor": {
                "nl": "redacteur",
                "en": "editor"
              },
              "reviewer": {
                "nl": "beoordelaar",
                "en": "reviewer"
              },
              "maintainer": {
                "nl": "beheerder",
                "en": "maintainer"
              }
            }
          },
          "aspect": {
            "x-groei-label": {
              "nl": "Aspect",
              "en": "Aspect"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "verdict": {
            "x-groei-label": {
              "nl": "Oordeel",
              "en": "Verdict"
            },
            "enum": [
              "approve",
              "return"
            ],
            "x-groei-values": {
              "approve": {
                "nl": "goedgekeurd",
                "en": "approved"
              },
              "return": {
                "nl": "teruggegeven",
                "en": "returned"
              }
            }
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "type": "string",
            "pattern": "\\S",
            "x-groei-text": "plain",
            "x-groei-change": "editorial"
          },
          "date": {
            "x-groei-label": {
              "nl": "Datum",
              "en": "Date"
            },
            "type": "string",
            "format": "date-time",
            "x-groei-change": "editorial"
          },
          "digest": {
            "x-groei-label": {
              "nl": "Vingerafdruk van de inhoud",
              "en": "Content digest"
            },
            "type": "string",
            "pattern": "^[0-9a-f]{64}$",
            "x-groei-change": "editorial"
          }
        }
      }
    },
    "decision": {
      "x-groei-label": {
        "nl": "Besluit",
        "en": "Decision"
      },
      "type": "object",
      "additionalProperties": false,
      "required": [
        "by",
        "date"
      ],
      "properties": {
        "by": {
          "x-groei-label": {
            "nl": "Door",
            "en": "By"
          },
          "type": "string",
          "minLength": 1,
          "x-groei-ref": [
            "person"
          ]
        },
        "date": {
          "x-groei-label": {
            "nl": "Datum",
            "en": "Date"
          },
          "type": "string",
          "format": "date-time",
          "x-groei-change": "editorial"
        },
        "reason": {
          "x-groei-label": {
            "nl": "Reden",
            "en": "Reason"
          },
          "type": "string",
          "pattern": "\\S",
          "x-groei-text": "plain",
          "x-groei-change": "editorial"
        },
        "digest": {
          "x-groei-label": {
            "nl": "Vingerafdruk van de inhoud",
            "en": "Content digest"
          },
          "type": "string",
          "pattern": "^[0-9a-f]{64}$",
          "x-groei-change": "editorial"
        }
      }
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false
}
"""# + "\n"),
        ("section.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "section.schema.json",
  "title": "Section",
  "description": "Prose of the document: Markdown with front matter; the field body stands for the text below the front matter.",
  "x-groei-type": "section",
  "x-groei-folder": "sections",
  "x-groei-title": "{title}",
  "x-groei-label": {
    "nl": "Tekstdeel",
    "en": "Section"
  },
  "x-groei-change": {
    "added": "minor",
    "removed": "major"
  },
  "type": "object",
  "required": [
    "title"
  ],
  "properties": {
    "title": {
      "x-groei-label": {
        "nl": "Titel",
        "en": "Title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "review-by": {
      "x-groei-label": {
        "nl": "Opnieuw bekijken vóór",
        "en": "Review by"
      },
      "x-groei-help": {
        "nl": "Vóór deze dag moet iemand opnieuw kijken of dit nog klopt.",
        "en": "Before this day somebody must look again whether this still holds."
      },
      "type": "string",
      "format": "date",
      "x-groei-change": "editorial"
    },
    "body": {
      "x-groei-label": {
        "nl": "Tekst",
        "en": "Text"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "markdown",
      "x-groei-change": "editorial"
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "x-groei-help": {
        "nl": "Ids die dit record eerder had; verwijzingen van buiten blijven daardoor kloppen.",
        "en": "Ids that this record had before, so that references from outside stay right."
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false
}
"""# + "\n"),
        ("source.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "source.schema.json",
  "title": "Source",
  "description": "A bibliographic record; field names and types are those of CSL 1.0.2.",
  "x-groei-type": "source",
  "x-groei-folder": "sources",
  "x-groei-title": [
    "{label} ({issued})",
    "{author} ({issued})",
    "{title} ({issued})",
    "{title}"
  ],
  "x-groei-label": {
    "nl": "Bron",
    "en": "Source"
  },
  "x-groei-change": "minor",
  "type": "object",
  "required": [
    "type"
  ],
  "properties": {
    "type": {
      "x-groei-label": {
        "nl": "Soort bron",
        "en": "Source type"
      },
      "x-groei-help": {
        "nl": "Het soort bron, met de namen van CSL; het bepaalt hoe de bron in de bronnenlijst staat.",
        "en": "The kind of source, by the names of CSL; it decides how the source reads in the list of sources."
      },
      "enum": [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage"
      ],
      "x-groei-change": "editorial",
      "x-groei-values": {
        "article": {
          "nl": "artikel",
          "en": "article"
        },
        "article-journal": {
          "nl": "tijdschriftartikel",
          "en": "journal article"
        },
        "article-magazine": {
          "nl": "artikel in een magazine",
          "en": "magazine article"
        },
        "article-newspaper": {
          "nl": "krantenartikel",
          "en": "newspaper article"
        },
        "bill": {
          "nl": "wetsvoorstel",
          "en": "bill"
        },
        "book": {
          "nl": "boek",
          "en": "book"
        },
        "broadcast": {
          "nl": "uitzending",
          "en": "broadcast"
        },
        "chapter": {
          "nl": "hoofdstuk",
          "en": "chapter"
        },
        "classic": {
          "nl": "klassiek werk",
          "en": "classic"
        },
        "collection": {
          "nl": "verzameling",
          "en": "collection"
        },
        "dataset": {
          "nl": "dataset",
          "en": "dataset"
        },
        "document": {
          "nl": "document",
          "en": "document"
        },
        "entry": {
          "nl": "lemma",
          "en": "entry"
        },
        "entry-dictionary": {
          "nl": "lemma in een woordenboek",
          "en": "dictionary entry"
        },
        "entry-encyclopedia": {
          "nl": "lemma in een encyclopedie",
          "en": "encyclopedia entry"
        },
        "event": {
          "nl": "bijeenkomst",
          "en": "event"
        },
        "figure": {
          "nl": "figuur",
          "en": "figure"
        },
        "graphic": {
          "nl": "afbeelding",
          "en": "graphic"
        },
        "hearing": {
          "nl": "hoorzitting",
          "en": "hearing"
        },
        "interview": {
          "nl": "interview",
          "en": "interview"
        },
        "legal_case": {
          "nl": "rechtszaak",
          "en": "legal case"
        },
        "legislation": {
          "nl": "wetgeving",
          "en": "legislation"
        },
        "manuscript": {
          "nl": "manuscript",
          "en": "manuscript"
        },
        "map": {
          "nl": "kaart",
          "en": "map"
        },
        "motion_picture": {
          "nl": "film",
          "en": "motion picture"
        },
        "musical_score": {
          "nl": "bladmuziek",
          "en": "musical score"
        },
        "pamphlet": {
          "nl": "brochure",
          "en": "pamphlet"
        },
        "paper-conference": {
          "nl": "conferentiebijdrage",
          "en": "conference paper"
        },
        "patent": {
          "nl": "octrooi",
          "en": "patent"
        },
        "performance": {
          "nl": "voorstelling",
          "en": "performance"
        },
        "periodical": {
          "nl": "tijdschrift",
          "en": "periodical"
        },
        "personal_communication": {
          "nl": "persoonlijke mededeling",
          "en": "personal communication"
        },
        "post": {
          "nl": "bericht",
          "en": "post"
        },
        "post-weblog": {
          "nl": "blogbericht",
          "en": "blog post"
        },
        "regulation": {
          "nl": "regeling",
          "en": "regulation"
        },
        "report": {
          "nl": "rapport",
          "en": "report"
        },
        "review": {
          "nl": "bespreking",
          "en": "review"
        },
        "review-book": {
          "nl": "boekbespreking",
          "en": "book review"
        },
        "software": {
          "nl": "software",
          "en": "software"
        },
        "song": {
          "nl": "muziekopname",
          "en": "song"
        },
        "speech": {
          "nl": "toespraak",
          "en": "speech"
        },
        "standard": {
          "nl": "norm",
          "en": "standard"
        },
        "thesis": {
          "nl": "proefschrift of scriptie",
          "en": "thesis"
        },
        "treaty": {
          "nl": "verdrag",
          "en": "treaty"
        },
        "webpage": {
          "nl": "webpagina",
          "en": "web page"
        }
      }
    },
    "title": {
      "x-groei-label": {
        "nl": "Titel",
        "en": "Title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "title-short": {
      "x-groei-label": {
        "nl": "Korte titel",
        "en": "Short title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "author": {
      "x-groei-label": {
        "nl": "Auteur",
        "en": "Author"
      },
      "x-groei-help": {
        "nl": "De auteurs, in de volgorde van de bron; een organisatie staat bij `literal`.",
        "en": "The authors, in the order of the source; an organisation is given as `literal`."
      },
      "type": "array",
      "minItems": 1,
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "x-groei-label": {
          "nl": "Naam",
          "en": "Name"
        },
        "properties": {
          "family": {
            "x-groei-label": {
              "nl": "Achternaam",
              "en": "Family name"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "given": {
            "x-groei-label": {
              "nl": "Voornaam of voorletters",
              "en": "Given name"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "dropping-particle": {
            "x-groei-label": {
              "nl": "Tussenvoegsel (vervalt)",
              "en": "Dropping particle"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "non-dropping-particle": {
            "x-groei-label": {
              "nl": "Tussenvoegsel",
              "en": "Non-dropping particle"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "suffix": {
            "x-groei-label": {
              "nl": "Achtervoegsel",
              "en": "Suffix"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "literal": {
            "x-groei-label": {
              "nl": "Organisatie of hele naam",
              "en": "Organisation or whole name"
            },
            "type": "string",
            "pattern": "\\S"
          }
        },
        "additionalProperties": false,
        "anyOf": [
          {
            "required": [
              "family"
            ]
          },
          {
            "required": [
              "literal"
            ]
          }
        ]
      }
    },
    "editor": {
      "x-groei-label": {
        "nl": "Redacteur",
        "en": "Editor"
      },
      "type": "array",
      "minItems": 1,
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "x-groei-label": {
          "nl": "Naam",
          "en": "Name"
        },
        "properties": {
          "family": {
            "x-groei-label": {
              "nl": "Achternaam",
              "en": "Family name"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "given": {
            "x-groei-label": {
              "nl": "Voornaam of voorletters",
              "en": "Given name"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "dropping-particle": {
            "x-groei-label": {
              "nl": "Tussenvoegsel (vervalt)",
              "en": "Dropping particle"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "non-dropping-particle": {
            "x-groei-label": {
              "nl": "Tussenvoegsel",
              "en": "Non-dropping particle"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "suffix": {
            "x-groei-label": {
              "nl": "Achtervoegsel",
              "en": "Suffix"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "literal": {
            "x-groei-label": {
              "nl": "Organisatie of hele naam",
              "en": "Organisation or whole name"
            },
            "type": "string",
            "pattern": "\\S"
          }
        },
        "additionalProperties": false,
        "anyOf": [
          {
            "required": [
              "family"
            ]
          },
          {
            "required": [
              "literal"
            ]
          }
        ]
      }
    },
    "translator": {
      "x-groei-label": {
        "nl": "Vertaler",
        "en": "Translator"
      },
      "type": "array",
      "minItems": 1,
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "x-groei-label": {
          "nl": "Naam",
          "en": "Name"
        },
        "properties": {
          "family": {
            "x-groei-label": {
              "nl": "Achternaam",
              "en": "Family name"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "given": {
            "x-groei-label": {
              "nl": "Voornaam of voorletters",
              "en": "Given name"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "dropping-particle": {
            "x-groei-label": {
              "nl": "Tussenvoegsel (vervalt)",
              "en": "Dropping particle"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "non-dropping-particle": {
            "x-groei-label": {
              "nl": "Tussenvoegsel",
              "en": "Non-dropping particle"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "suffix": {
            "x-groei-label": {
              "nl": "Achtervoegsel",
              "en": "Suffix"
            },
            "type": "string",
            "pattern": "\\S"
          },
          "literal": {
            "x-groei-label": {
              "nl": "Organisatie of hele naam",
              "en": "Organisation or whole name"
            },
            "type": "string",
            "pattern": "\\S"
          }
        },
        "additionalProperties": false,
        "anyOf": [
          {
            "required": [
              "family"
            ]
          },
          {
            "required": [
              "literal"
            ]
          }
        ]
      }
    },
    "issued": {
      "x-groei-label": {
        "nl": "Verschenen",
        "en": "Issued"
      },
      "x-groei-help": {
        "nl": "Het jaar of de datum van verschijnen.",
        "en": "The year or date of publication."
      },
      "type": [
        "integer",
        "string"
      ],
      "minimum": 1,
      "maximum": 2999,
      "format": "edtf",
      "x-groei-change": "editorial"
    },
    "accessed": {
      "x-groei-label": {
        "nl": "Geraadpleegd",
        "en": "Accessed"
      },
      "x-groei-help": {
        "nl": "De dag waarop het webadres is bekeken.",
        "en": "The day on which the URL was looked at."
      },
      "type": [
        "integer",
        "string"
      ],
      "minimum": 1,
      "maximum": 2999,
      "format": "edtf",
      "x-groei-change": "editorial"
    },
    "container-title": {
      "x-groei-label": {
        "nl": "Verschenen in",
        "en": "Container title"
      },
      "x-groei-help": {
        "nl": "Het tijdschrift of boek waarin de bron staat.",
        "en": "The journal or book that the source is part of."
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "collection-title": {
      "x-groei-label": {
        "nl": "Reeks",
        "en": "Collection title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "publisher": {
      "x-groei-label": {
        "nl": "Uitgever",
        "en": "Publisher"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "publisher-place": {
      "x-groei-label": {
        "nl": "Plaats",
        "en": "Publisher place"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "volume": {
      "x-groei-label": {
        "nl": "Jaargang of deel",
        "en": "Volume"
      },
      "type": [
        "string",
        "integer"
      ],
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "issue": {
      "x-groei-label": {
        "nl": "Nummer",
        "en": "Issue"
      },
      "type": [
        "string",
        "integer"
      ],
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "page": {
      "x-groei-label": {
        "nl": "Pagina's",
        "en": "Pages"
      },
      "x-groei-help": {
        "nl": "De eerste en laatste bladzijde, zoals 153-167.",
        "en": "The first and last page, such as 153-167."
      },
      "type": [
        "string",
        "integer"
      ],
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "number": {
      "x-groei-label": {
        "nl": "Nummer van het rapport",
        "en": "Number"
      },
      "type": [
        "string",
        "integer"
      ],
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "edition": {
      "x-groei-label": {
        "nl": "Druk",
        "en": "Edition"
      },
      "type": [
        "string",
        "integer"
      ],
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "genre": {
      "x-groei-label": {
        "nl": "Genre",
        "en": "Genre"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "event-title": {
      "x-groei-label": {
        "nl": "Bijeenkomst",
        "en": "Event title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "event-place": {
      "x-groei-label": {
        "nl": "Plaats van de bijeenkomst",
        "en": "Event place"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "DOI": {
      "x-groei-label": {
        "nl": "DOI",
        "en": "DOI"
      },
      "x-groei-help": {
        "nl": "De vaste code van de bron, zonder `https://doi.org/` ervoor.",
        "en": "The permanent code of the source, without `https://doi.org/` before it."
      },
      "type": "string",
      "pattern": "^10\\.[0-9]{4,9}/[^\\s]+$",
      "x-groei-change": "editorial"
    },
    "ISBN": {
      "x-groei-label": {
        "nl": "ISBN",
        "en": "ISBN"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "ISSN": {
      "x-groei-label": {
        "nl": "ISSN",
        "en": "ISSN"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "URL": {
      "x-groei-label": {
        "nl": "Webadres",
        "en": "URL"
      },
      "type": "string",
      "x-groei-change": "editorial",
      "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+$"
    },
    "language": {
      "x-groei-label": {
        "nl": "Taal",
        "en": "Language"
      },
      "type": "string",
      "minLength": 1,
      "x-groei-change": "editorial"
    },
    "abstract": {
      "x-groei-label": {
        "nl": "Samenvatting",
        "en": "Abstract"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "keyword": {
      "x-groei-label": {
        "nl": "Trefwoorden",
        "en": "Keywords"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "label": {
      "x-groei-label": {
        "nl": "Aanduiding in de tekst",
        "en": "Label in the text"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-change": "editorial"
    },
    "unnamed": {
      "x-groei-label": {
        "nl": "Zonder naam genoemd",
        "en": "Not named in the text"
      },
      "type": "boolean",
      "x-groei-change": "editorial"
    },
    "status": {
      "x-groei-label": {
        "nl": "Status",
        "en": "Status"
      },
      "enum": [
        "current",
        "retracted",
        "superseded"
      ],
      "default": "current",
      "x-groei-change": "minor",
      "x-groei-values": {
        "current": {
          "nl": "geldig",
          "en": "current"
        },
        "retracted": {
          "nl": "teruggetrokken",
          "en": "retracted"
        },
        "superseded": {
          "nl": "vervangen door een andere versie",
          "en": "superseded by another version"
        }
      }
    },
    "status-date": {
      "x-groei-label": {
        "nl": "Status sinds",
        "en": "Status since"
      },
      "type": "string",
      "format": "date",
      "x-groei-change": "editorial"
    },
    "status-reason": {
      "x-groei-label": {
        "nl": "Reden van de status",
        "en": "Reason of the status"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "superseded-by": {
      "x-groei-label": {
        "nl": "Vervangen door",
        "en": "Superseded by"
      },
      "type": "string",
      "minLength": 1,
      "x-groei-ref": [
        "source"
      ],
      "x-groei-change": "minor"
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "distinct-from": {
      "x-groei-label": {
        "nl": "Is niet dezelfde bron als",
        "en": "Is not the same source as"
      },
      "description": "Sources that this one is much like and yet is not, in the document or left out of it, each with the reason: what groei asked is asked once.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "source",
        "exclusion"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "reason"
        ],
        "anyOf": [
          {
            "required": [
              "source"
            ]
          },
          {
            "required": [
              "exclusion"
            ]
          }
        ],
        "properties": {
          "source": {
            "x-groei-label": {
              "nl": "Bron",
              "en": "Source"
            },
            "type": "string",
            "minLength": 1,
            "x-groei-ref": [
              "source"
            ],
            "x-groei-change": "editorial"
          },
          "exclusion": {
            "x-groei-label": {
              "nl": "Weggelaten bron",
              "en": "Excluded source"
            },
            "type": "string",
            "minLength": 1,
            "x-groei-ref": [
              "exclusion"
            ],
            "x-groei-change": "editorial"
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "type": "string",
            "pattern": "\\S",
            "x-groei-text": "plain",
            "x-groei-change": "editorial"
          }
        }
      }
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "x-groei-help": {
        "nl": "Ids die dit record eerder had; verwijzingen van buiten blijven daardoor kloppen.",
        "en": "Ids that this record had before, so that references from outside stay right."
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "dependentRequired": {
    "status-date": [
      "status"
    ],
    "status-reason": [
      "status"
    ],
    "superseded-by": [
      "status"
    ]
  },
  "additionalProperties": false,
  "anyOf": [
    {
      "required": [
        "title"
      ]
    },
    {
      "required": [
        "author"
      ]
    }
  ]
}
"""# + "\n"),
        ("terms.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "terms.schema.json",
  "title": "Terms",
  "description": "The word list of the document: words that are right though no dictionary knows them.",
  "x-groei-type": "terms",
  "x-groei-folder": ".",
  "x-groei-title": "{title}",
  "x-groei-label": {
    "nl": "Woordenlijst",
    "en": "Word list"
  },
  "x-groei-change": "editorial",
  "x-groei-review": false,
  "type": "object",
  "required": [
    "terms"
  ],
  "properties": {
    "title": {
      "x-groei-label": {
        "nl": "Titel",
        "en": "Title"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "terms": {
      "x-groei-label": {
        "nl": "Woorden",
        "en": "Words"
      },
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial"
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false
}
"""# + "\n"),
        ("version.schema.json", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "version.schema.json",
  "title": "Version",
  "description": "A version of the document that was cut: its number, date, level and the digest of its content.",
  "x-groei-type": "version",
  "x-groei-folder": "versions",
  "x-groei-title": "{version}",
  "x-groei-label": {
    "nl": "Versie",
    "en": "Version"
  },
  "x-groei-change": "editorial",
  "x-groei-review": false,
  "type": "object",
  "required": [
    "version",
    "date",
    "level",
    "digest"
  ],
  "properties": {
    "version": {
      "x-groei-label": {
        "nl": "Versie",
        "en": "Version"
      },
      "type": "string",
      "pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$",
      "x-groei-change": "editorial"
    },
    "date": {
      "x-groei-label": {
        "nl": "Datum",
        "en": "Date"
      },
      "type": "string",
      "format": "date",
      "x-groei-change": "editorial"
    },
    "level": {
      "x-groei-label": {
        "nl": "Niveau",
        "en": "Level"
      },
      "enum": [
        "initial",
        "patch",
        "minor",
        "major"
      ],
      "x-groei-change": "editorial",
      "x-groei-values": {
        "initial": {
          "nl": "eerste versie",
          "en": "first version"
        },
        "patch": {
          "nl": "tekstueel",
          "en": "patch"
        },
        "minor": {
          "nl": "aanvulling",
          "en": "minor"
        },
        "major": {
          "nl": "wezenlijk",
          "en": "major"
        }
      }
    },
    "previous": {
      "x-groei-label": {
        "nl": "Vorige versie",
        "en": "Previous version"
      },
      "type": "string",
      "minLength": 1,
      "x-groei-ref": [
        "version"
      ],
      "x-groei-change": "editorial"
    },
    "override": {
      "x-groei-label": {
        "nl": "Afwijking van het afgeleide niveau",
        "en": "Override of the derived level"
      },
      "type": "object",
      "additionalProperties": false,
      "required": [
        "derived",
        "reason"
      ],
      "x-groei-change": "editorial",
      "properties": {
        "derived": {
          "x-groei-label": {
            "nl": "Afgeleid niveau",
            "en": "Derived level"
          },
          "enum": [
            "patch",
            "minor",
            "major"
          ],
          "x-groei-values": {
            "patch": {
              "nl": "tekstueel",
              "en": "patch"
            },
            "minor": {
              "nl": "aanvulling",
              "en": "minor"
            },
            "major": {
              "nl": "wezenlijk",
              "en": "major"
            }
          }
        },
        "reason": {
          "x-groei-label": {
            "nl": "Reden",
            "en": "Reason"
          },
          "type": "string",
          "pattern": "\\S",
          "x-groei-text": "plain",
          "x-groei-change": "editorial"
        }
      }
    },
    "prelude": {
      "x-groei-label": {
        "nl": "Woord vooraf",
        "en": "Prelude"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "markdown",
      "x-groei-change": "editorial"
    },
    "digest": {
      "x-groei-label": {
        "nl": "Vingerafdruk van de inhoud",
        "en": "Content digest"
      },
      "type": "string",
      "pattern": "^[0-9a-f]{64}$",
      "x-groei-change": "editorial"
    },
    "proposals": {
      "x-groei-label": {
        "nl": "Aanvaarde voorstellen",
        "en": "Accepted proposals"
      },
      "type": "array",
      "uniqueItems": true,
      "x-groei-set": true,
      "items": {
        "type": "string",
        "minLength": 1,
        "x-groei-ref": [
          "proposal"
        ]
      },
      "x-groei-change": "editorial"
    },
    "note": {
      "x-groei-label": {
        "nl": "Aantekening",
        "en": "Note"
      },
      "type": "string",
      "pattern": "\\S",
      "x-groei-text": "plain",
      "x-groei-change": "editorial"
    },
    "aliases": {
      "x-groei-label": {
        "nl": "Vroegere namen",
        "en": "Former ids"
      },
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "\\S"
      },
      "uniqueItems": true,
      "x-groei-set": true,
      "x-groei-change": "editorial",
      "x-groei-review": false
    },
    "x-allow": {
      "x-groei-label": {
        "nl": "Uitzonderingen",
        "en": "Exceptions"
      },
      "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
      "type": "array",
      "minItems": 1,
      "x-groei-key": [
        "rule",
        "field"
      ],
      "x-groei-change": "editorial",
      "items": {
        "type": "object",
        "required": [
          "rule",
          "reason"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": {
            "x-groei-label": {
              "nl": "Regel",
              "en": "Rule"
            },
            "description": "The name of the rule, as the finding has it in brackets.",
            "type": "string",
            "minLength": 1
          },
          "field": {
            "x-groei-label": {
              "nl": "Veld",
              "en": "Field"
            },
            "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "x-groei-label": {
              "nl": "Reden",
              "en": "Reason"
            },
            "description": "Why it is right as it is.",
            "type": "string",
            "pattern": "\\S",
            "examples": [
              "De bron schrijft het zo."
            ],
            "x-groei-text": "plain"
          }
        }
      }
    }
  },
  "additionalProperties": false
}
"""# + "\n"),
    ]
}

// Ads about these need a declaration at Meta, and some countries forbid the political ones. A hint from the words, in
// the languages most briefs are written in; the decision stays with the person.
const categories: readonly { about: string; words: RegExp }[] = [
  {
    about: 'housing',
    words:
      /\b(apartment|real estate|for rent|mortgage|house for sale|immobilie\w*|mietwohnung\w*|wohnung\w*|inmobiliaria|alquiler|immobilier|appartement)\b/iu,
  },
  {
    about: 'jobs',
    words:
      /\b(job offers?|we(?:'|’)?re hiring|now hiring|career opportunit\w+|stellenangebot\w*|wir stellen ein|oferta de empleo|offre d(?:'|’)emploi|on recrute)\b/iu,
  },
  {
    about: 'credit or financial products',
    words:
      /\b(loans?|credit cards?|insurance|invest(?:ment|ing)?|kredit\w*|darlehen|versicherung\w*|préstamos?|seguros?|crédit|assurance)\b/iu,
  },
  {
    about: 'politics or social issues',
    words: /\b(elections?|vote for|candidate|referendum|wahlkampf|partei|elecciones|élections|petition)\b/iu,
  },
  { about: 'gambling', words: /\b(casino|betting|sportwetten|poker|lottery|apuestas)\b/iu },
]

/** What the words seem to be about that Meta treats specially. */
export const specialSubjects = (texts: readonly string[]): string[] =>
  categories.filter(({ words }) => texts.some((text) => words.test(text))).map(({ about }) => about)

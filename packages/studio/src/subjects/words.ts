/** Words, in the languages we write, that name a thing we can draw. First match wins, so the narrow come first. */
export const subjectWords: readonly (readonly [subject: string, words: RegExp])[] = [
  ['burger', /burger|برجر|برغر|המבורגר|ハンバーガー|汉堡|बर्गर/u],
  [
    'loaf',
    /bread|baker|bäcker|brot|sourdough|croissant|pastr|panader|\bpan\b|boulanger|\bpain\b|panetter|\bpane\b|padari|\bpão|brood|bakker|ekmek|fırın|خبز|مخبز|לחם|מאפי|パン|ベーカリー|面包|烘焙|ब्रेड|बेकरी|रोटी|ขนมปัง/u,
  ],
  [
    'cup',
    /coffee|caf[eé]|espresso|latte|kaffee|kahve|koffie|caff|\btea\b|\btee\b|\bthé\b|\bté\b|\bchá\b|çay|قهوة|شاي|קפה|コーヒー|珈琲|喫茶|お茶|咖啡|茶|कॉफ़ी|कॉफी|चाय|กาแฟ/u,
  ],
  [
    'drink',
    /juice|smoothie|cocktail|lemonade|\bbar\b|saft|zumo|\bjus\b|succo|suco|sap\b|meyve suyu|عصير|מיץ|ジュース|果汁|जूस|น้ำผลไม้/u,
  ],
  [
    'bouquet',
    /flower|florist|bouquet|blumen|strauß|flor(?:es|ist)|fleur|fiori|fiorist|bloem|çiçek|زهور|ورد|פרחים|花|फूल|ดอกไม้/u,
  ],
  [
    'tooth',
    /dent(?:al|ist)|tooth|teeth|zahn|diente|muela|dent[ai]|tand(?:arts|en)|diş|أسنان|שיניים|歯|牙|दांत|दंत|ทันต/u,
  ],
  [
    'toolbox',
    /plumb|repair|handyman|electrician|carpent|handwerk|reparatur|installateur|klempner|fontaner|plombier|idraulic|encanador|loodgieter|tesisat|سباك|تصليح|שרברב|修理|维修|मरम्मत/u,
  ],
  [
    'dress',
    /dress|kleid|vestido|\brobe|abito|vestit|jurk|elbise|فستان|שמלה|ドレス|ワンピース|连衣裙|ड्रेस|साड़ी/u,
  ],
  [
    'handbag',
    /handbag|leather bag|handtasche|bolso|sac à main|borsa|bolsa|handtas|çanta|حقيبة|תיק|バッグ|手提包|हैंडबैग/u,
  ],
  [
    'laptop',
    /software|saas|crm|accounting|buchhaltung|logiciel|gestionale|yazılım|برنامج|תוכנה|ソフト|软件|सॉफ़्टवेयर/u,
  ],
  [
    'phone',
    /\bapp\b|mobile|smartphone|aplicaci|applicazione|aplicativo|uygulama|تطبيق|אפליקצי|アプリ|应用|ऐप/u,
  ],
]

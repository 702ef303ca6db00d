import type { Industry } from '../brief.ts'
import { careWords } from './care-words.ts'
import { icedDrinkWords } from './drink-words.ts'
import { foodWords, marketWords } from './food-words.ts'
import { tradeWords, type Clue } from './trade-words.ts'

const eaten: readonly Industry[] = ['food', 'general', 'ecommerce']
const worn: readonly Industry[] = ['fashion', 'general', 'ecommerce']
const used: readonly Industry[] = ['technology', 'general', 'ecommerce']

/**
 * Words, in the languages we write, that name a thing we can draw, and the trades in which they mean it (French bread
 * is an English ache). First match wins, so the narrow come first.
 */
export const subjectWords: readonly Clue[] = [
  ...foodWords,
  ['burger', eaten, /burger|برجر|برغر|המבורגר|ハンバーガー|汉堡|बर्गर|เบอร์เกอร์|μπέργκερ|бургер|버거/u],
  [
    'loaf',
    eaten,
    /bread|baker|bäcker|brot(?!h)|sourdough|panader|\bpan\b|boulanger|\bpain\b|panetter|\bpane\b|padari|\bpão|\bbrood|bakker|ekmek|fırın|خبز|مخبز|לחם|מאפי|パン|ベーカリー|面包|烘焙|ब्रेड|बेकरी|रोटी|ขนมปัง|ψωμί|αρτοποι|φούρνο|хлеб|пекарн|베이커리|(?<!\p{L})빵/u,
  ],
  ...icedDrinkWords,
  [
    'cup',
    eaten,
    /coffee|caf[eé]|espresso|latte|kaffee|kahve|koffie|caff|\btea\b|\btee\b|\bthé\b|\bté\b|\bchá\b|çay|قهوة|شاي|קפה|コーヒー|珈琲|喫茶|お茶|咖啡|茶|कॉफ़ी|कॉफी|चाय|กาแฟ|καφέ|кофе|(?<!\p{L})ча[йяею](?!\p{L})|커피|카페/u,
  ],
  [
    'drink',
    eaten,
    /juice|smoothie|cocktail|lemonade|\bbar\b|saft\b|zumo|\bjus\b|succo|suco|meyve suyu|عصير|מיץ|ジュース|果汁|जूस|น้ำผลไม้|χυμ(?:ός|οί|ό)|(?<!\p{L})сок[иа]?(?!\p{L})|주스|스무디/u,
  ],
  ...marketWords,
  [
    'bouquet',
    ['general', 'ecommerce'],
    /flower|florist|bouquet|blumen|strauß|\bflor(?:es|ist)|fleur|fiori|bloem|çiçek|زهور|ورد|פרחים|花(?!园)|फूल|ดอกไม้|λουλούδ|ανθοπωλ|цвет(?:ы|ов|очн)|букет|꽃/u,
  ],
  [
    'tooth',
    ['healthcare', 'general'],
    /\bdent|orthodon|tooth|teeth|zahn|diente|muela|tandarts|\btanden|diş|أسنان|שיניים|歯|牙|दांत|दंत|ทันต|ทำฟัน|οδοντ|зубн|стоматолог|치과/u,
  ],
  ...tradeWords,
  ...careWords,
  [
    'toolbox',
    ['general', 'real_estate', 'ecommerce'],
    /plumb|repair|handyman|electrician|carpent|handwerk|reparatur|installateur|klempner|fontaner|plombier|idraulic|encanador|loodgieter|tesisat|سباك|تصليح|שרברב|修理|维修|मरम्मत|ซ่อม|ช่างประปา|ช่างไฟ|υδραυλικ|ηλεκτρολόγ|επισκευ|сантехник|электрик|ремонт|수리|배관/u,
  ],
  [
    'dress',
    worn,
    /\bdress(?:es)?\b|kleid|vestido|\brobe|abito|vestit|\bjurk|elbise|فستان|שמלה|ドレス|ワンピース|连衣裙|ड्रेस|साड़ी|ชุดเดรส|φόρεμα|φορέματα|плать[ея]|원피스|드레스/u,
  ],
  [
    'handbag',
    worn,
    /handbag|leather bag|handtasche|bolso|sac à main|\bborsa|\bbolsa|handtas|çanta|حقيبة|תיק|バッグ|手提包|हैंडबैग|กระเป๋าถือ|τσάντ|сумк|сумоч|핸드백|가방/u,
  ],
  [
    'laptop',
    used,
    /software|saas|\bcrm\b|accounting|buchhaltung|logiciel|gestionale|yazılım|برنامج|תוכנה|ソフト|软件|सॉफ़्टवेयर|ซอฟต์แวร์|λογισμικ|программн|소프트웨어/u,
  ],
  [
    'phone',
    used,
    /\bapp\b|mobile|smartphone|aplicaci|applicazione|aplicativo|uygulama|تطبيق|אפליקצי|アプリ|应用|ऐप|แอป|εφαρμογ|приложени|смартфон|스마트폰/u,
  ],
]

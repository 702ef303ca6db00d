import type { Industry } from '../brief.ts'
import type { Clue } from './trade-words.ts'

const eaten: readonly Industry[] = ['food', 'general', 'ecommerce']

/**
 * What is on the plate, narrowest first. False friends: Turkish "pasta" is a cake, Italian "gelatina" no ice cream,
 * Hebrew "עניין" holds the word for wine, Japanese "ですし" the one for sushi, Russian "супер" the one for soup.
 */
export const foodWords: readonly Clue[] = [
  [
    'pizza',
    eaten,
    /pizz(?!az)|بيتزا|פיצה|פיצרי|ピザ|ピッツァ|披萨|比萨|पिज़्ज़ा|पिज्जा|พิซซ่า|πίτσα|πιτσαρ|пицц|피자/u,
  ],
  [
    'sushi',
    eaten,
    /sushi|sashimi|nigiri|\bmaki\b|سوشي|סושי|寿司|鮨|(?<![でま])すし|सुशी|ซูชิ|σούσι|суши(?!\p{L})|스시|초밥/u,
  ],
  [
    'ice_cream',
    eaten,
    /ice.?cream|gelat(?!in)|sorbet|speiseeis|eisdiele|eiscaf|(?<!auf )\beis\b(?![- ](?:tee|kaffee|latte|schokolade))|\bglaces?\b|\bglacier|(?<!(?:caf[eé]|(?<!\p{L})té|latte|matcha)s?(?: (?!y |con helad)\p{L}+){0,2} )helad(?:o|er)|sorvet|\bijs(?:jes|salon)?\b|dondurma|آيس كريم|بوظة|مثلجات|גליד|アイスクリーム|ジェラート|冰淇淋|冰激凌|雪糕|आइसक्रीम|कुल्फी|ไอศกรีม|ไอติม|παγωτ|морожен|아이스크림|젤라또/u,
  ],
  [
    'cake',
    eaten,
    /(?<!pan)cake|\btorten?\b|törtchen|kuchen|konditor|confectioner|pâtisser|patisser|gâteau|\btart(?:e|a)s?\b|\bpastel(?:es|er)|\btort[ae]\b|pasticc|\bbolos?\b|confeitar|\btaart|banket|pastane|yaş pasta|\bkek(?:ler)?\b|كيك|كعك|تورت|עוג[הות]|קונדיטור|ケーキ|洋菓子|蛋糕|甜品|केक|เค้ก|τούρτ|κέικ|ζαχαροπλαστ|(?<!\p{L})торт(?!ил)|кондитер|케이크|디저트/u,
  ],
  [
    'croissant',
    eaten,
    /croissant|cornett[oi]\b|viennoiser|\bpastr(?:y|ies)\b|medialuna|كرواسون|קרואסון|クロワッサン|可颂|牛角包|क्रोइसां|ครัวซอง|κρουασάν|круассан|크루아상|크로와상/u,
  ],
  [
    'wine',
    eaten,
    /\bwines?\b|\bwiner|vineyard|\bwein(?:e|en|gut|bar|handlung|berg|probe)?\b|\bwinzer|\bvin[oi]s?\b|\bbodegas?\b|\bvins?\b(?! diesel)|vignoble|enotec|vinho|vinícol|\bwijn|şarap|نبيذ|(?<!\p{L})[הבלו]?יין(?!\p{L})|יקב|ワイン|葡萄酒|红酒|वाइन|ไวน์|κρασ[ιί]|οινοπ|(?<!\p{L})вин[оа](?!\p{L})|винодел|와인/u,
  ],
  [
    'beer',
    eaten,
    /\bbeers?\b|brewer|brewpub|\bales?\b|\bbier|brauerei|cervez|cervej|bière|\bbirr(?:a|e|ific)|\bbira(?:hane)?\b|بيرة|בירה|מבשל|ビール|啤酒|精酿|बियर|बीयर|เบียร์|μπ[ύί]ρ|ζυθοποι|(?<!\p{L})пив(?:о|а|н|овар)|맥주/u,
  ],
  [
    'bowl',
    ['food'],
    /ramen|noodle|\bpho\b|soup|\bbowls?\b|nudel|suppe|fideos|\bsopas?\b|nouilles|zuppa|noedels|\bsoep|çorba|شوربة|نودلز|מרק|נודלס|ラーメン|うどん|蕎麦|麺|拉面|面条|米粉|नूडल|सूप|ก๋วยเตี๋ยว|ซุป|σούπ|(?<!\p{L})суп(?:ы|ов)?(?!\p{L})|лапш|라면|국수|우동/u,
  ],
]

/** Comes after drinks: fruit juice is a drink. */
export const marketWords: readonly Clue[] = [
  [
    'crate',
    eaten,
    /\bfruits?\b|vegetabl|greengrocer|farm shop|\bobst|gemüse|hofladen|bauernmarkt|\bfrutas?\b|fruter|verdura|légume|primeur|maraîch|ortofrutt|hortali|hortifrut|groente|(?<!\p{L})manav|meyve|sebze|فواكه|خضار|خضرو|פירות|ירקות|果物|野菜|八百屋|青果|水果|蔬菜|फल और|सब्ज़ी|सब्जी|(?<!น้ำ)ผลไม้|ผักสด|φρούτ|λαχανικ|μανάβικ|фрукт|овощ|과일|채소|야채/u,
  ],
]

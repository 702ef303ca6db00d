import type { Industry } from '../brief.ts'
import type { Clue } from './trade-words.ts'

const eaten: readonly Industry[] = ['food', 'general', 'ecommerce']
const iced = (words: RegExp): Clue => ['iced_drink', eaten, words]

/**
 * What comes in a tall glass over ice; looked for before hot cups and juices. False friends: an iced bun, an ice hotel
 * and "Café y helados" are no drinks, Roman "frappe" are pastries, Hebrew "קפה קרוב" is a café nearby, Arabic "مثلجات"
 * ice cream, Chinese "冰岛" a hot tea's village, Thai "ตอนเย็น" the evening, a smoothie bowl a bowl.
 */
export const icedDrinkWords: readonly Clue[] = [
  // English, and its words as other Latin alphabets write them
  iced(
    /\biced (?:(?!and |buns?\b|cakes?\b|fingers?\b|biscuits?\b|cookies?\b|gems\b)\p{L}+[- ]){0,3}(?:coffees?|lattes?|teas?|americano|espresso|cappuccino|mochas?|matcha|chai|chocolate|drinks?)\b|\bice[- ](?:coffee|latte|tea|americano|mocha|matcha)\b|(?:coffee|latte|tea|espresso|matcha)s? (?:over|on) ice\b(?!.?cream)|cold.?brew|frapp[éè]s?(?!\p{L})|frappuccin|(?:coffee|mocha|caramel|vanilla) frappes?\b|lemonade|mocktail|smoothies?\b(?!.?bowl)|bubble.?tea|\bboba (?:tea|milk)|milk.?shake/u,
  ),
  // German, French, Dutch
  iced(
    /\beis[- ]?(?:tee|kaffee|latte|schokolade)(?:s|n)?\b|\b(?:kaffee|latte|tee) auf eis\b|milchshake|alkoholfreie\p{L}* cocktail|limonade|(?:caf[eé]|latte|thé|cappuccino|chocolat|boisson)s?(?: (?!et )\p{L}+){0,2} (?:glacée?s?|frappée?s?)(?!\p{L})|infus\p{L}+ à froid|citronnade|cocktails? sans alcool|\bijs-?(?:koffie|thee|latte)/u,
  ),
  // Spanish, Italian, Portuguese
  iced(
    /(?:caf[eé]|(?<!\p{L})té|latte|matcha)s?(?: (?![yeo] |con helad)\p{L}+){0,2} (?:helado|frío|con hielo)s?(?!\p{L})|limonada|\bbatidos?\b|malteada|c[oó]ctel(?:es)? sin alcohol|(?:caffè|espresso|cappuccino|(?<!\p{L})tè|latte)(?: (?!e )\p{L}+){0,2} (?:fredd[oi]|ghiacciat[oi]|shakerat[oi])\b|limonata|\bfrullat[oi]\b|cocktail analcolic|(?:café|(?<!\p{L})chá|latte|matcha|mate)s?(?: (?!e |com )\p{L}+){0,2} gelados?\b/u,
  ),
  // Polish, Turkish
  iced(
    /mrożon\p{L}* (?:kaw|herbat|latte|matcha)|(?:kaw[ay]|herbat[ay]|latte|matcha)(?: (?!i )\p{L}+){0,2} (?:mrożon|na zimno)|lemoniad|koktajl\p{L}* mleczn|buzlu (?:\p{L}+ ){0,2}(?:kahve|çay|latte|americano|mocha|matcha)|soğuk (?:kahve|çay(?:lar)?(?!\p{L})|demleme)/u,
  ),
  iced(
    /(?<!\p{L})(?:ال)?(?:قهوة|لاتيه|شاي|موكا)(?: \p{L}+){0,2} (?:ال)?(?:مثلجة?|باردة?)(?!\p{L})|[آا]يس (?:كوفي|لاتيه|تي(?!\p{L})|موكا)|كولد برو|ليمونا[ضد]|ميلك ?شيك|سمو[ذث]ي|بابل تي|موكتيل|فراب(?:يه|تشينو)|קפה קר(?!\p{L})|(?<!\p{L})תה קר(?!\p{L})|אייס[- ]?(?:קפה|לאטה|תה|אמריקנו)|לימונדה|מילק ?שייק|סמוזי|שייק(?:ים)?(?!\p{L})|באבל טי|קולד ברו|מוקטייל/u,
  ),
  // Japanese, Chinese, Korean
  iced(
    /アイス(?!クリーム|と|ランド)[\p{L}・ ]{0,8}(?:コーヒー|ラテ|(?<!パー)ティー|抹茶|アメリカーノ)|水出し|コールドブリュー|フラッペ|フラペチーノ|レモネード|タピオカ|ミルクシェイク|スムージー(?!ボウル)|モクテル|冰(?![淇激箱岛島糖])\p{L}{0,3}(?:咖啡|拿[铁鐵]|美式|茶|摩卡)|冷萃|冷泡|[柠檸]檬[水茶]|珍珠奶茶|珍奶|波霸|奶昔|冰沙|思慕雪|无酒精鸡尾酒|아이스(?!크림) ?(?:\p{L}+ ?)?(?:아메리카노|라[떼테]|커피|모카|티(?!\p{L}))|콜드 ?브루|냉커피|레모네이드|(?:자몽|레몬|청포도|유자) ?에이드|버블 ?티|밀크 ?[쉐셰]이크|스무디(?! ?볼)|프라페|프라푸치노|목테일/u,
  ),
  // Hindi, Thai
  iced(
    /आइस्ड (?!केक|बन)|आइस ?(?:टी(?!\p{L})|कॉफ|लाते)|कोल्ड (?:कॉफ|ब्रू)|ठंडी कॉफ|लेमोनेड|लेमनेड|नींबू[ -]पानी|शिकंजी|मिल्क ?शेक|स्मूदी(?! बाउल)|बबल टी|मॉकटेल|(?:กาแฟ|ชา|ลาเต้|มอคค่า|อเมริกาโน่|โกโก้)(?:นม|ไทย|เขียว|ดำ|นมโอ๊ต|โอ๊ต|มะนาว)?(?:เย็น|ปั่น)|โคลด์ ?บรู|น้ำมะนาว|เลมอนเนด|ชามะนาว|ไข่มุก|สมูทตี้(?!โบ)|มิลค์เชค|ม็อกเทล/u,
  ),
  // Greek, Russian
  iced(
    /κρύο[ςι]? (?:\p{L}+ )?καφέ|παγωμέν\p{L}+ (?:καφέ|τσάι|λάτε)|κρύο τσάι|καφές? με πάγο|φραπέ|φρέντο|λεμονάδα|μιλκ ?σέικ|σμούθι|μοκτέιλ|холодн\p{L}* (?:\p{L}+ )?(?:кофе(?!\p{L})|ча[йяею](?!\p{L})|латте)|айс[- ]?(?:кофе|латте|американо|ти(?!\p{L}))|(?:кофе|латте|чай) со льдом|колд[- ]?брю|фрапп[еу]|лимонад|милкшейк|молочн\p{L}* коктейл|безалкогольн\p{L}* коктейл|смузи(?![- ]?боул)|бабл[- ]?ти/u,
  ),
]

import { industries, tones, type StudioBrief } from '../src/brief.ts'
import type { DesignInput } from '../src/design.ts'
import { labelFor } from '../src/words/write-words.ts'
import { buttonsFor } from '../src/words/call-to-action.ts'

/** What one language contributes: each text as a small business writes it. */
type Texts = {
  business: string
  product: string
  short: string
  long: string
  word: string
  body: string
  offer: string
}

/** Eighteen languages in nine scripts. */
const texts: Readonly<Record<string, Texts>> = {
  en: {
    business: 'Northbeam Bakery',
    product: 'Sourdough bread',
    short: 'Bread worth getting up for',
    long: 'Everything you need for a slow breakfast at home, baked before sunrise and brought to your door',
    word: 'Finally.',
    body: 'Baked before sunrise, on your table for breakfast.',
    offer: '2 for $9.90 until Sunday',
  },
  de: {
    business: 'Zahnarztpraxis Dr. Hohenstein-Lichtenberger',
    product: 'Zahnvorsorge',
    short: 'Ein Lächeln für jeden Tag',
    long: 'Verantwortungsbewusste Zahngesundheitsvorsorgeuntersuchungen für die ganze Familie, auch am Wochenende',
    word: 'Donaudampfschifffahrt',
    body: 'Terminvereinbarung unkompliziert online, auch am Wochenende.',
    offer: 'Erstuntersuchung nur 39,90 €',
  },
  fr: {
    business: 'L’Atelier d’Éloïse',
    product: 'Cours de céramique',
    short: 'Mettez la main à la pâte',
    long: 'Un après-midi pour apprendre à façonner, tourner et émailler votre première pièce, même sans aucune expérience',
    word: 'Enfin !',
    body: 'Petits groupes, tout le matériel est sur place.',
    offer: '−20 % jusqu’au 31 mai',
  },
  es: {
    business: 'Clínica Dental Aurora',
    product: 'Revisión dental',
    short: '¿Y si sonríes más?',
    long: 'La revisión que llevas meses aplazando, sin prisas, con cita cuando mejor te venga y para toda la familia',
    word: '¡Ñandú!',
    body: 'Pide tu cita en línea, en dos minutos.',
    offer: 'Primera visita 0 €',
  },
  it: {
    business: 'Trattoria Da Peppe',
    product: 'Pasta fatta in casa',
    short: 'La domenica, ogni giorno',
    long: 'La pasta tirata a mano come la faceva la nonna, il sugo che cuoce piano, il tavolo vicino alla finestra',
    word: 'Perché?',
    body: 'Prenota il tuo tavolo per stasera.',
    offer: 'Menù a 18,50 €',
  },
  pt: {
    business: 'Padaria São João',
    product: 'Pão de fermentação natural',
    short: 'O cheiro da manhã',
    long: 'Pão de fermentação natural, amassado à noite e assado antes do amanhecer, pronto quando você acorda',
    word: 'Coração',
    body: 'Passe cedo: as primeiras fornadas saem às seis.',
    offer: 'Leve 3 por R$ 24,90',
  },
  nl: {
    business: 'Fietsenmakerij De Ketting',
    product: 'Fietsreparatie',
    short: 'Morgen fiets je weer',
    long: 'Laat je fiets voor negen uur achter en haal hem aan het einde van de middag weer op, gesmeerd en gesteld',
    word: 'Eindelijk!',
    body: 'Zonder afspraak, ook op zaterdag.',
    offer: 'Grote beurt € 59',
  },
  pl: {
    business: 'Pracownia Żółty Słoń',
    product: 'Meble na wymiar',
    short: 'Dom, który pasuje',
    long: 'Zaprojektowane, wykonane i zamontowane przez jedną pracownię, żeby każda szafa trafiła w swoje miejsce',
    word: 'Źdźbło',
    body: 'Umów się na bezpłatny pomiar.',
    offer: 'Pomiar za 0 zł',
  },
  tr: {
    business: 'Güneş Güzellik Salonu',
    product: 'Cilt bakımı',
    short: 'Işıldamanın tam sırası',
    long: 'Yoğun bir haftanın ardından kendinize ayıracağınız sakin bir saat, sıcak havlular ve iyi bir sohbet',
    word: 'İyilik',
    body: 'Randevunuzu bugün alın.',
    offer: 'İlk bakım ₺750',
  },
  el: {
    business: 'Φούρνος Η Ανατολή',
    product: 'Προζυμένιο ψωμί',
    short: 'Ψωμί που αξίζει το ξύπνημα',
    long: 'Ζυμωμένο το βράδυ, ψημένο πριν ξημερώσει και ζεστό στο τραπέζι σας την ώρα του πρωινού',
    word: 'Επιτέλους',
    body: 'Κάθε πρωί από τις έξι.',
    offer: '2 καρβέλια 5,90 €',
  },
  ru: {
    business: 'Пекарня «Рассвет»',
    product: 'Хлеб на закваске',
    short: 'Хлеб, ради которого встают',
    long: 'Замешан вечером, испечён до рассвета и ещё тёплым лежит на вашем столе к самому завтраку',
    word: 'Наконец-то',
    body: 'Каждое утро с шести часов.',
    offer: '2 буханки за 390 ₽',
  },
  ar: {
    business: 'مخبز الفجر',
    product: 'خبز طازج',
    short: 'خبز يستحق الاستيقاظ باكراً',
    long: 'نعجن في المساء ونخبز قبل شروق الشمس ليصل الخبز دافئاً إلى مائدة الإفطار في بيتك كل صباح',
    word: 'أخيراً',
    body: 'كل صباح من الساعة السادسة.',
    offer: 'رغيفان بسعر ٢٥ ريالاً',
  },
  he: {
    business: 'מאפיית השחר',
    product: 'לחם מחמצת',
    short: 'לחם ששווה לקום בשבילו',
    long: 'נלוש בערב, נאפה לפני הזריחה ומגיע חם לשולחן ארוחת הבוקר שלכם בכל יום מחדש',
    word: 'סוף־סוף',
    body: 'כל בוקר משש.',
    offer: 'שתי כיכרות ב־₪39',
  },
  hi: {
    business: 'सवेरा बेकरी',
    product: 'ताज़ी ब्रेड',
    short: 'सुबह जल्दी उठने लायक ब्रेड',
    long: 'रात में गूँधी हुई, सूरज निकलने से पहले पकी हुई और नाश्ते के समय गरमागरम आपकी मेज़ पर',
    word: 'आख़िरकार',
    body: 'हर सुबह छह बजे से।',
    offer: 'दो ब्रेड ₹99 में',
  },
  th: {
    business: 'เบเกอรี่รุ่งอรุณ',
    product: 'ขนมปังสด',
    short: 'ขนมปังที่คุ้มค่ากับการตื่นเช้า',
    long: 'นวดตั้งแต่ตอนเย็น อบก่อนพระอาทิตย์ขึ้น และส่งถึงโต๊ะอาหารเช้าของคุณขณะที่ยังอุ่นอยู่ทุกวัน',
    word: 'ในที่สุด',
    body: 'ทุกเช้าตั้งแต่หกโมง',
    offer: '2 ก้อน 99 บาท',
  },
  ja: {
    business: '北の灯パン工房',
    product: '焼きたてパン',
    short: '早起きしたくなる、焼きたてのパン',
    long: '夜にこねて、日の出前に焼き上げ、朝食の時間にはまだあたたかいまま、あなたの食卓へお届けします',
    word: 'ついに。',
    body: '毎朝六時から焼き上げています。',
    offer: '二個で980円',
  },
  zh: {
    business: '晨光面包坊',
    product: '新鲜面包',
    short: '值得早起的新鲜面包',
    long: '前一晚和面，日出之前烘焙，到早餐时间还带着温度，每天准时送到您家的餐桌上',
    word: '终于',
    body: '每天早上六点开始。',
    offer: '两个只要¥29.9',
  },
  ko: {
    business: '새벽빛 베이커리',
    product: '갓 구운 빵',
    short: '일찍 일어나게 되는 빵',
    long: '저녁에 반죽하고 해 뜨기 전에 구워 아침 식탁에 아직 따뜻할 때 올라오는 빵을 매일 만나보세요',
    word: '드디어',
    body: '매일 아침 여섯 시부터.',
    offer: '두 개 9,900원',
  },
}

export const briefLanguages = Object.keys(texts)
const forms = ['short', 'long', 'word', 'capitals', 'emoji', 'price', 'endless', 'bare'] as const
export type Form = (typeof forms)[number]

const colours = [
  '#d9622b',
  '#2f4fd0',
  '#0f8f7c',
  '#e23b2e',
  '#8a3f4f',
  '#f4d35e',
  '#111111',
  '#ffffff',
  '#c8ff00',
  '#e8dcc8',
  '#808080',
  '#6b48c8',
  '#ff2d95',
  '#1f5f54',
  '#00b4d8',
  '#5a3d2b',
  '#7fb069',
  '#b5179e',
  '#f28482',
  '#003049',
  '#ffb703',
]

export type ManyBrief = Pick<DesignInput, 'brief' | 'words' | 'brand'> & { form: Form; name: string }

/** Briefs of every language in every form, each trade, tone and colour taking its turn; `rounds` of them. */
export function manyBriefs(rounds: number): ManyBrief[] {
  const briefs: ManyBrief[] = []
  for (let round = 0; round < rounds; round++) {
    for (const [language, text] of Object.entries(texts)) {
      for (const form of forms) {
        const n = briefs.length
        briefs.push(briefOf(n, language, text, form))
      }
    }
  }
  return briefs
}

function briefOf(n: number, language: string, text: Texts, form: Form): ManyBrief {
  // steps that share no factor with the number of forms, so that forms meet all trades, tones and colours
  const industry = industries[(n * 3 + Math.floor(n / 8)) % industries.length] ?? 'general'
  const brief: StudioBrief = {
    business: text.business,
    product: text.product,
    url: 'https://example.com/shop',
    language,
    tone: tones[(n + Math.floor(n / 8)) % tones.length] ?? 'friendly',
    objective: 'sales',
    industry,
    ...(form === 'price' || n % 3 === 0 ? { offer: text.offer } : {}),
  }
  const [cta] = buttonsFor(brief.objective, industry, Boolean(brief.offer))
  return {
    brief,
    words: {
      headline: headlineOf(text, form, language),
      primaryText: text.body,
      description:
        form === 'bare' ? '' : form === 'endless' ? `${text.body} ${text.long}. ${text.body}` : text.body,
      cta,
      ctaLabel: labelFor(cta, brief),
      ...(brief.offer
        ? { offer: form === 'endless' ? `${brief.offer}, ${text.short}, ${text.long}` : brief.offer }
        : {}),
      ...(n % 4 === 1 ? { kicker: text.product } : {}),
    },
    brand: { primary: colours[n % colours.length] ?? '#d9622b' },
    form,
    name: `${language} ${form} ${industry}`,
  }
}

function headlineOf(text: Texts, form: Form, language: string): string {
  switch (form) {
    case 'long':
      return text.long
    case 'word':
      return text.word
    case 'capitals':
      return text.short.toLocaleUpperCase(language)
    case 'emoji':
      return `${text.short} 🥐✨`
    case 'price':
      return `${text.product}: ${text.offer}`
    case 'endless':
      return `${text.long} ${text.short} `.repeat(6)
    default:
      return text.short
  }
}

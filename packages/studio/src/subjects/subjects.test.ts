import { describe, expect, it } from 'vitest'
import { industries, type StudioBrief } from '../brief.ts'
import { guessIndustry } from '../industry.ts'
import { everyLayer } from '../layout.ts'
import { choosePlate } from '../stages/choose.ts'
import { subjectFor, subjectOf } from './index.ts'

const brief = (business: string, product: string): StudioBrief => ({
  business,
  product,
  url: 'https://example.com',
  language: 'en',
  tone: 'friendly',
  objective: 'sales',
})
const drawnFor = (business: string, product: string) => {
  const told = brief(business, product)
  return subjectFor(told, guessIndustry(told), 1)
}

describe('subjectFor', () => {
  it.each([
    ['Northbeam', 'Sourdough bread', 'loaf'],
    ['Hof', 'Frisches Brot', 'loaf'],
    ['Volt', 'Gym membership', 'kettlebell'],
    ['Blume', 'Flower bouquets', 'bouquet'],
    ['Zahnarztpraxis', 'Prophylaxe', 'tooth'],
    ['Relief', 'Back pain clinic', 'stethoscope'],
    ['Mirelle', 'Overnight skin repair serum', 'serum'],
    ['Grimm Brothers', 'Piano moving', 'van'],
    ['Grimm & Söhne', 'Klavierstimmung', 'storefront'],
    ['Autohaus Keller', 'Electric cars and test drives', 'electric_car'],
    ['Auto Rossi', 'Cambio gomme', 'tyre'],
    ['Harbour Homes', 'Apartments by the sea', 'tower'],
    ['Casa Sur', 'Villas con piscina', 'villa'],
    ['Parcel & Co', 'Gift shop online', 'gifts'],
    ['Atelier Nord', 'Wohnzimmer Einrichtung', 'sofa'],
    ['Studio Luce', 'Fotografo di matrimoni', 'camera'],
    ['Fern & Finch', 'Garden design', 'garden'],
    ['Pfote', 'Hundeschule', 'dog'],
    ['Glanz', 'Gebäudereinigung', 'cleaning'],
    ['Corre', 'Zapatillas y zapatos', 'sneaker'],
    ['キャンプ倶楽部', 'テントのレンタル', 'tent'],
    ['سفريات الأفق', 'رحلات عائلية', 'suitcase'],
    ['Мебель Дом', 'Кресла на заказ', 'armchair'],
    ['달빛', '수제 캔들', 'candle'],
    ['Casa Verde', 'Software for accounting', 'laptop'],
    ['Da Nino', 'Pizzeria al taglio', 'pizza'],
    ['さくら', '寿司ランチ', 'sushi'],
    ['Gelateria Sole', 'Gelato artigianale', 'ice_cream'],
    ['Konditorei Huber', 'Hochzeitstorten', 'cake'],
    ['Chez Paul', 'Croissants au beurre', 'croissant'],
    ['Bodega Luna', 'Cata de vinos', 'wine'],
    ['Пивоварня № 1', 'Крафтовое пиво', 'beer'],
    ['Marché Vert', 'Paniers de légumes', 'crate'],
    ['Fresh', 'Fruit juice', 'drink'],
    ['Om', 'Yogakurse für Anfänger', 'yoga_mat'],
    ['Corner', 'Boxing gym', 'boxing_gloves'],
    ['Pedal', 'Bicicletas urbanas', 'bicycle'],
    ['Stride Fitness', 'Marathon training plans', 'running_shoe'],
    ['Iron Gym', 'Strength training', 'dumbbells'],
    ['عطور الشرق', 'عطر رجالي', 'perfume'],
    ['Lux Nails', 'Manicure', 'nail_polish'],
    ['Coiffure Léa', 'Coupe et couleur', 'hair_tools'],
    ['サロン花', '美容室', 'hair_tools'],
    ['Vera', 'Make-up for weddings', 'lipstick'],
    ['Mirelle', 'Face cream and skincare', 'cream_jar'],
    ['Optik Sommer', 'Brillen vom Optiker', 'glasses'],
    ['Eczane Deniz', 'Eczane', 'pills'],
    ['Herzzentrum', 'Kardiologie Praxis', 'heart_pulse'],
    ['Lingua', 'Sprachkurse', 'conversation'],
    ['Estudio Sol', 'Clases de pintura', 'palette'],
    ['Six Strings', 'Guitar lessons', 'guitar'],
    ['Maple Street', 'Maths tutoring', 'pencils'],
  ])('%s with %s is drawn as %s', (business, product, subject) => {
    expect(drawnFor(business, product)).toBe(subject)
  })

  it.each([
    ['Mode Meier', 'Mode, die Stil hat', 'hat'],
    ['Bakkerij van Dijk', 'Verhalen van de markt', 'van'],
    ['Tanja Schneider', 'Mode', 'jacket'],
    ['Hotel Bellavista', 'Camera con vista', 'camera'],
    ['Family Law', '家庭法律', 'garden'],
    ['Cicek', 'Makarna ve pasta sosu', 'cake'],
    ['Sunny Side', 'Pancake breakfast', 'cake'],
    ['עניין של טעם', 'מסעדה', 'wine'],
    ['Parcel & Co', 'Boxes and packaging', 'boxing_gloves'],
    ['Sol', 'Gafas de sol', 'glasses'],
    ['Hammer & Nails', 'Hardware shop', 'nail_polish'],
    ['Ice Dreams', 'Ice cream', 'cream_jar'],
    ['उद्योग', 'मशीन', 'yoga_mat'],
  ])('%s with %s is not drawn as %s', (business, product, falseFriend) => {
    expect(drawnFor(business, product)).not.toBe(falseFriend)
  })

  it.each([
    ['Iced vanilla coffee', 'Latte over ice', 'Peach ice tea', 'Cold brew', 'Berry smoothies', 'Bubble tea'],
    ['Hausgemachter Eistee', 'Eiskaffee', 'Café latte glacé', 'Thé glacé à la pêche', 'Verse ijsthee'],
    ['Café con leche helado', 'Té helado', 'Tè freddo al limone', 'Caffè shakerato', 'Chá gelado'],
    ['Kawa mrożona', 'Domowa lemoniada', 'Buzlu latte', 'Soğuk kahve', 'Milkshake', 'Frappé', 'Mocktails'],
    [
      'قهوة مثلجة',
      'ليمونادة بالنعناع',
      'קפה קר',
      'לימונדה ביתית',
      'アイスカフェラテ',
      'タピオカミルクティー',
    ],
    ['冰拿铁', '珍珠奶茶', '아이스 아메리카노', '자몽에이드', 'कोल्ड कॉफ़ी', 'नींबू पानी', 'กาแฟเย็น', 'ชานมไข่มุก'],
    ['Φρέντο εσπρέσο', 'Σπιτική λεμονάδα', 'Холодный чай', 'Домашний лимонад', 'Айс-латте'],
  ])('pours %s and its like into a tall glass', (...products) => {
    for (const product of products) expect(drawnFor('Harbour Coffee', product), product).toBe('iced_drink')
  })

  it.each([
    ['Harbour Coffee', 'Oat latte', 'cup'],
    ['Ice Dreams', 'Ice cream', 'ice_cream'],
    ['Eiscafé Venezia', 'Eis und Kaffee', 'ice_cream'],
    ['Heladería Sol', 'Café y helados', 'ice_cream'],
    ['Bakery', 'Iced buns and tea', 'cup'],
    ['Ice Hotel', 'Afternoon tea', 'cup'],
    ['קפה קרוב', 'קפה', 'cup'],
    ['古树茶', '冰岛茶', 'cup'],
    ['Bar', 'กาแฟตอนเย็น', 'cup'],
    ['Pressed', 'Apple juice', 'drink'],
    ['Harbour Food', 'Smoothie bowls', 'bowl'],
    ['Diner', 'Burgers and milkshakes', 'burger'],
  ])('does not ice what %s sells as %s', (business, product, subject) => {
    expect(drawnFor(business, product)).toBe(subject)
  })

  it('draws what is sold, not what the house is called by', () => {
    expect(drawnFor('Harbour Coffee', 'Fresh mint lemonade')).toBe('iced_drink')
    expect(drawnFor('Harbour Coffee', 'Iced oat latte')).toBe('iced_drink')
    expect(drawnFor('Harbour Coffee', 'Breakfast for two')).toBe('cup')
  })

  it('never photographs a hot cup for what is served on ice', () => {
    for (const trade of industries)
      for (const mood of ['airy', 'drama'] as const)
        for (const at of [0, 0.5, 0.99])
          expect(
            choosePlate({ mood, trade, subject: 'iced_drink', random: () => at }).subjects,
          ).not.toContain('cup')
  })

  it('has a drawing for every industry, inside its own frame’s proportions', () => {
    const colours = { main: '#c8472f', accent: '#f0b23e', light: '#f6efe4', dark: '#2b2a3a', leaf: '#4f8a5b' }
    for (const industry of industries) {
      const { draw, frame } = subjectOf(subjectFor({ ...brief('Zed', 'Zed'), industry }, industry, 3))
      expect([...everyLayer(draw(colours))].length).toBeGreaterThan(5)
      expect(frame.width / frame.height).toBeGreaterThan(0.5)
      expect(frame.width / frame.height).toBeLessThan(2)
    }
  })
})

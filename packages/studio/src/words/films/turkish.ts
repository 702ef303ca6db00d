import type { FilmGrammar } from './film-grammar.ts'

export const turkish: FilmGrammar = {
  asks: [
    ['{product}?', '{product} arıyorsanız, buradayız.'],
    ['Aklınızda mı?', 'Aklınızda mı? {product}.'],
    ['Listenizde mi?', 'Listenizde mi? {product}.'],
    ['Merak ettiniz mi?', 'Merak ettiniz mi? {product}.'],
  ],
  nudges: ['Şuna bir bakın.', 'Bir saniye.', 'Buraya bakın.', 'Durun bir dakika.', 'Gördünüz mü?'],
  moments: ['Önce sadece bakın.', 'Bir an durun.', 'Biraz yavaşlayın.', 'Sakince.'],
  names: [
    ['{product}', '{product}. {business}.'],
    ['Karşınızda {product}', 'Karşınızda {product}. {business}.'],
  ],
  again: [
    ['{product}', 'Bir kez daha: {product}.'],
    ['İşte: {product}', 'İşte: {product}.'],
  ],
  makers: [
    ['{business} sunar', '{business} sunar.'],
    ['{business}', 'Bu adı unutmayın: {business}.'],
  ],
  place: ['Burada: {business}', 'Bizi burada bulursunuz: {business}.'],
  voices: [
    ['Biz {business}', 'Biz {business}.'],
    ['Bizim işimiz', 'Bizim işimiz bu: {product}.'],
    ['Olduğunuz gibi gelin', 'Olduğunuz gibi gelin.'],
    ['Bize sorun', 'Merak ettiğinizi bize sorun.'],
    ['Bir merhaba deyin', 'Uğrayın, bir merhaba deyin.'],
  ],
  audience: ['{audience} için', 'Bu, {audience} için.'],
  looks: [
    ['Yakından bakın', 'Biraz daha yakından bakın.'],
    ['Daha yakından', 'İşte, daha yakından.'],
    ['İşte burada', 'Ve işte burada.'],
    ['Küçük ayrıntılar', 'Küçük ayrıntılara da bakın.'],
  ],
  looksAgain: [
    ['Bir daha bakın', 'Şimdi bir daha bakın.'],
    ['Doya doya bakın', 'Doya doya bakın.'],
  ],
  rests: ['Acele etmeyin.', 'Nefes alın.', 'Zamanınız var.', 'Hayal edin.', 'Bir düşünün.'],
  tags: [
    'Hazır mısınız?',
    'Bakın.',
    'Burada.',
    'Evet, bu.',
    'İşte bu.',
    'Tamam mı?',
    'Neden olmasın?',
    'Seçim sizin.',
  ],
  bridges: ['Bir şey daha.', 'Dahası var.', ['Gitmeden önce', 'Gitmeden önce.']],
  facts: [
    ['Bilmekte yarar var', 'Bunu bilmekte yarar var.'],
    ['Kısaca', 'Kısaca şöyle.'],
    ['Ayrıntılar', 'Şimdi ayrıntılar.'],
  ],
  ways: [
    ['Nasıl mı?', 'Nasıl mı? Şöyle.'],
    ['Adım adım', 'Adım adım gidelim.'],
  ],
  questions: {
    what: ['Peki bu ne?', 'Peki bu ne?'],
    whom: ['Kimin için?', 'Peki kimin için?'],
    where: ['Nerede?', 'Peki nerede?'],
    offer: ['Ya teklif?', 'Ya teklif?'],
  },
  offers: [
    ['{offer}', 'İşte teklif: {offer}.'],
    ['{offer}', 'Hatırlatalım: {offer}.'],
  ],
  steps: [
    ['Bakın', 'Önce bir göz atın.'],
    ['Seçin', 'Size uyanı seçin.'],
    ['Sorun', 'Merak ettiğinizi sorun.'],
    ['Karar verin', 'Rahatça karar verin.'],
  ],
  endings: {
    buy: ['Sipariş verin', 'Sonra sipariş verin.'],
    book: ['Yer ayırtın', 'Sonra yer ayırtın.'],
    join: ['Kaydolun', 'Sonra kaydolun.'],
    ask: ['Bize yazın', 'Sonra bize ulaşın.'],
    see: ['Devamını görün', 'Sonra devamını görün.'],
  },
  calls: [
    ['Gelin görün', 'Gelin görün. {business}.'],
    ['Sıra sizde', 'Şimdi sıra sizde. {business}.'],
    ['Kendiniz görün', 'Kendiniz görün. {business}.'],
    ['Bir göz atın', 'Bir göz atın. {business}.'],
    ['Görüşmek üzere', 'Görüşmek üzere. {business}.'],
  ],
  offerLabel: 'Teklif',
}

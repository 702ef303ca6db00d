/** Languages ads can be aimed at, with the numbers Meta gives them. */
export const locales: readonly { key: number; name: string }[] = [
  [6, 'English (US)'], [24, 'English (UK)'], [1001, 'English (All)'], [5, 'German'], [9, 'French (France)'],
  [44, 'French (Canada)'], [1003, 'French (All)'], [10, 'Italian'], [7, 'Spanish (Spain)'], [23, 'Spanish'],
  [1002, 'Spanish (All)'], [16, 'Portuguese (Brazil)'], [31, 'Portuguese (Portugal)'], [14, 'Dutch'], [15, 'Polish'],
  [18, 'Swedish'], [13, 'Norwegian (bokmål)'], [3, 'Danish'], [8, 'Finnish'], [2, 'Czech'], [30, 'Hungarian'],
  [32, 'Romanian'], [39, 'Greek'], [19, 'Turkish'], [17, 'Russian'], [52, 'Ukrainian'], [28, 'Arabic'], [29, 'Hebrew'],
  [46, 'Hindi'], [45, 'Bengali'], [25, 'Indonesian'], [41, 'Malay'], [35, 'Thai'], [27, 'Vietnamese'], [26, 'Filipino'],
  [11, 'Japanese'], [12, 'Korean'], [20, 'Simplified Chinese (China)'], [21, 'Traditional Chinese (Hong Kong)'],
  [22, 'Traditional Chinese (Taiwan)'],
].map(([key, name]) => ({ key: Number(key), name: String(name) })) // prettier-ignore

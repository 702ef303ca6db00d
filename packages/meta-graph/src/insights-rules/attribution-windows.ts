/** Windows Meta still counts in. */
export const attributionWindows: readonly string[] = [
  '1d_click',
  '7d_click',
  '28d_click',
  '1d_view',
  '1d_ev',
  'dda',
  'default',
  'incrementality',
  'skan_click',
  'skan_view',
  'skan_click_second_postback',
  'skan_view_second_postback',
  'skan_click_third_postback',
  'skan_view_third_postback',
]

// Still in the enum, and answered with nothing since 2026-01-12: a silent zero would be read as "no sales".
const EMPTY = /^(7d|28d)_view/

/** Whether a window would come back empty. */
export const isRetiredWindow = (window: string): boolean => EMPTY.test(window)

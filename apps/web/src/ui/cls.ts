/** Class names only: pages without controls (the landing page) style links as buttons without loading Base UI. */
export const cx = (...names: (string | false | null | undefined)[]) => names.filter(Boolean).join(' ')

const base =
  'inline-flex items-center justify-center whitespace-nowrap font-[580] select-none transition-[background-color,box-shadow,scale,color,opacity] duration-120 ease-out active:scale-[0.98] disabled:opacity-50 disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:shrink-0'

const sizes = {
  sm: 'h-8 gap-1.5 px-2.5 rounded-sm text-sm [&_svg]:size-4',
  md: 'h-10 gap-2 px-4 rounded-md text-base [&_svg]:size-4',
  lg: 'h-12 gap-2 px-5 rounded-lg text-md [&_svg]:size-[18px]',
  icon: 'size-10 rounded-md [&_svg]:size-[18px]',
  iconSm: 'size-8 rounded-sm [&_svg]:size-4',
} as const
const kinds = {
  solid: 'bg-solid text-on-solid shadow-button hover-fine:bg-solid-hover',
  soft: 'bg-card text-ink shadow-card hover-fine:bg-[color-mix(in_oklch,var(--card),var(--ink)_4%)]',
  ghost: 'text-ink-2 hover-fine:bg-hover hover-fine:text-ink',
  danger:
    'bg-bad-soft text-bad shadow-card hover-fine:bg-[color-mix(in_oklch,var(--bad-soft),var(--bad)_8%)]',
  ai: 'ai-edge rounded-md! text-ink hover-fine:bg-[color-mix(in_oklch,var(--card),var(--accent)_5%)]',
} as const

export type ButtonKind = keyof typeof kinds
export type ButtonSize = keyof typeof sizes

export const buttonClass = (kind: ButtonKind = 'soft', size: ButtonSize = 'md', extra?: string) =>
  cx(base, kinds[kind], sizes[size], extra)

export const popupClass = 'pop min-w-52 rounded-lg bg-card p-1 shadow-pop outline-none'
export const menuItemClass =
  'flex min-h-9 w-full cursor-default items-center gap-2.5 rounded-sm px-2.5 text-base font-[520] text-ink-2 outline-none select-none data-highlighted:bg-hover data-highlighted:text-ink data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3'
/** 16 px type on phones: anything smaller makes iOS zoom into the field. */
export const controlClass =
  'w-full rounded-md bg-card px-3 text-md text-ink shadow-[inset_0_0_0_1px_var(--control)] outline-offset-0 transition-shadow duration-120 placeholder:text-ink-3 focus-visible:outline-2 disabled:opacity-55 aria-invalid:shadow-[inset_0_0_0_1.5px_var(--bad)] sm:text-base'

/** The ground behind what may be see-through: white and dark logos are to be seen on it alike. */
export const seeThroughGround =
  'bg-[repeating-conic-gradient(var(--card)_0_25%,color-mix(in_oklch,var(--ink-3)_34%,var(--card))_0_50%)] bg-size-[18px_18px]'

import { templates, type Template } from './templates.ts'
import { studioWords } from './words.ts'

/** Ways to begin a sentence; the row slides sideways where it is narrow. */
export const TemplateChips = ({ onChoose }: { onChoose: (template: Template) => void }) => (
  <div
    role="group"
    aria-label={studioWords.form.templates}
    className="-mx-4 flex gap-1.5 overflow-x-auto px-4 py-1 [scrollbar-width:none] lg:-mx-5 lg:px-5"
  >
    {templates.map((template) => (
      <button
        key={template.id}
        type="button"
        onClick={() => onChoose(template)}
        className="h-9 shrink-0 rounded-full bg-sunken px-3 text-sm font-[540] text-ink-2 shadow-[inset_0_0_0_1px_var(--line)] transition-colors duration-120 hover-fine:bg-hover hover-fine:text-ink sm:h-8"
      >
        {template.label}
      </button>
    ))}
  </div>
)

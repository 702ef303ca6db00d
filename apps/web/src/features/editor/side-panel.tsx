import { CircleCheck, ImageIcon, MousePointerSquareDashed, Palette, Type } from 'lucide-react'
import { TabPanel, Tabs, type Tab } from '../../ui/tabs.tsx'
import { useDesk } from './desk.ts'
import { ChecksPanel } from './panels/checks-panel.tsx'
import { ElementPanel } from './panels/element-panel.tsx'
import { LookPanel } from './panels/look-panel.tsx'
import { PicturePanel } from './panels/picture-panel.tsx'
import { WordsPanel } from './panels/words-panel.tsx'

export type Section = 'words' | 'look' | 'picture' | 'element' | 'checks'
type Props = {
  section: Section | null
  setSection: (section: Section | null) => void
  /** At the foot of a phone: the sections open above their tabs and close again. */
  atFoot: boolean
  onUndo: () => void
}

/** All that can be changed, by section. */
export function SidePanel({ section, setSection, atFoot, onUndo }: Props) {
  const { preview, document } = useDesk()
  const isFlawed =
    document.quality === 'draft' || preview?.findings.some(({ level }) => level !== 'ok') === true
  const tabs: Tab<Section>[] = [
    { value: 'words', label: 'Words', icon: <Type aria-hidden /> },
    { value: 'look', label: 'Look', icon: <Palette aria-hidden /> },
    { value: 'picture', label: 'Picture', icon: <ImageIcon aria-hidden /> },
    { value: 'element', label: 'Element', icon: <MousePointerSquareDashed aria-hidden /> },
    { value: 'checks', label: 'Checks', icon: <CircleCheck aria-hidden />, mark: isFlawed },
  ]
  const shape = atFoot
    ? 'max-h-[42dvh] overflow-y-auto overscroll-contain border-t border-line bg-panel p-4'
    : 'flex-1 overflow-y-auto overscroll-contain p-5'
  return (
    <Tabs
      label="What can be changed"
      tabs={tabs}
      value={section}
      onChange={setSection}
      {...(atFoot && { onAgain: () => setSection(null) })}
      atFoot={atFoot}
      className={
        atFoot
          ? 'shrink-0 bg-card pb-[env(safe-area-inset-bottom)]'
          : 'w-[348px] shrink-0 border-l border-line bg-card'
      }
    >
      <TabPanel value="words" className={shape}>
        <WordsPanel />
      </TabPanel>
      <TabPanel value="look" className={shape}>
        <LookPanel onUndo={onUndo} />
      </TabPanel>
      <TabPanel value="picture" className={shape}>
        <PicturePanel />
      </TabPanel>
      <TabPanel value="element" className={shape}>
        <ElementPanel />
      </TabPanel>
      <TabPanel value="checks" className={shape}>
        <ChecksPanel />
      </TabPanel>
    </Tabs>
  )
}

import { useMe } from '../../lib/me.ts'
import { setTheme, useTheme, type Theme } from '../../lib/theme.ts'
import { words } from '../../lib/words.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ProfileForm } from './profile-form.tsx'

const t = words.settings

/** Who I am, and how this browser shows things to me. */
export function SettingsPage() {
  const me = useMe()
  const theme = useTheme()
  const { version, metaMode } = me.instance
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t.profile}>{t.profileNote}</PageHeader>
      <div className="flex flex-col gap-4">
        <Card className="p-4 lg:p-5" aria-label={t.profile}>
          <ProfileForm key={me.user.name} me={me} />
        </Card>
        <Card className="p-4 lg:p-5" aria-labelledby="theme">
          <div className="flex flex-wrap items-center gap-4">
            <CardHeader id="theme" title={t.theme} note={t.themeNote} />
            <div className="sm:ml-auto">
              <Segmented<Theme>
                label={t.theme}
                value={theme}
                onChange={setTheme}
                items={(['system', 'light', 'dark'] as const).map((value) => ({
                  value,
                  label: t.themes[value],
                }))}
              />
            </div>
          </div>
        </Card>
        <p className="text-sm text-ink-3">{t.about(version, t.modes[metaMode])}</p>
      </div>
    </div>
  )
}

import { useMe, useMayWrite } from '../../lib/me.ts'
import { setTheme, useTheme, type Theme } from '../../lib/theme.ts'
import { words } from '../../lib/words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ProfileForm } from './profile-form.tsx'
import { WorkspaceForm } from './workspace-form.tsx'

const t = words.settings

export function SettingsPage() {
  const me = useMe()
  const mayWrite = useMayWrite()
  const theme = useTheme()
  const { version, metaMode } = me.instance
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHeader
        title={t.title}
        actions={
          <>
            <LinkButton to="/settings/writes">{t.writes}</LinkButton>
            <LinkButton to="/settings/meta-app">{t.metaApp}</LinkButton>
            <LinkButton to="/settings/connections">{t.connections}</LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <Card className="p-4 lg:p-5" aria-labelledby="profile">
          <CardHeader id="profile" title={t.profile} note={t.profileNote} />
          <ProfileForm key={me.user.name} me={me} />
        </Card>
        <Card className="p-4 lg:p-5" aria-labelledby="workspace">
          <CardHeader id="workspace" title={t.workspace} note={t.workspaceNote}>
            <span className="text-sm text-ink-3">{t.role(words.role[me.workspace.role])}</span>
          </CardHeader>
          {!mayWrite && (
            <p className="mt-3 rounded-md bg-sunken px-3 py-2 text-ink-2">{words.common.viewOnly}</p>
          )}
          <WorkspaceForm key={`${me.workspace.name}${me.workspace.timeZone}`} me={me} mayWrite={mayWrite} />
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

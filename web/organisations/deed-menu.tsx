import { Button, Menu } from '@mantine/core'
import { ChevronDownIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import type { OrganisationDeed, OrganisationPage } from '#model/contract/organisations.ts'
import { client } from '#web/client.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone, useAction } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { useRefresh } from './use-refresh.ts'

type DeedMenuProps = { organisation: OrganisationPage; choose: (deed: OrganisationDeed) => void }

/** What an administrator may do with an organisation; all but taking an end back asks in a dialog. */
export const DeedMenu = ({ organisation: { id, names, can }, choose }: DeedMenuProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefresh()
  const resume = useAction({
    send: () => client.resumeOrganisation({ params: { workspace, organisation: id } }),
    done: async () => {
      await refresh()
      sayDone(t('organisations.resumed', { name: nameIn(names, language) }))
    },
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<ChevronDownIcon aria-hidden />} loading={resume.isPending}>
          {t('organisations.act.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {can.map((deed) => (
          <Menu.Item key={deed} onClick={() => (deed === 'resume' ? resume.mutate() : choose(deed))}>
            {t(`organisations.act.${deed}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

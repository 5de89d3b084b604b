import { Menu, UnstyledButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReplyOf } from '#model/contract/client.ts'
import { client } from '#web/client.ts'
import { Face } from '#web/ui/person.tsx'
import { useAction } from '#web/ui/saved.tsx'

/** Who is signed in, their workspaces, settings, and the way out. */
export const AccountMenu = ({ account, workspaces }: ReplyOf<'me'>) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const signOut = useAction({
    send: () => client.signOut({}),
    done: async () => {
      await navigate({ to: '/sign-in' })
      queries.clear()
      // What was typed and not saved is not for whoever sits down next.
      sessionStorage.clear()
    },
  })
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton
          aria-label={t('shell.accountOf', { name: account.name })}
          style={{ borderRadius: '50%', lineHeight: 0 }}
        >
          <Face name={account.name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label style={{ overflowWrap: 'anywhere' }}>
          {account.name} · {account.email}
        </Menu.Label>
        <Menu.Item onClick={() => void navigate({ to: '/account' })}>{t('shell.accountSettings')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.switchWorkspace')}</Menu.Label>
        {workspaces.map(({ slug, name }) => (
          <Menu.Item
            key={slug}
            onClick={() => void navigate({ to: '/w/$workspace', params: { workspace: slug } })}
          >
            {name}
          </Menu.Item>
        ))}
        {account.installer && (
          <Menu.Item onClick={() => void navigate({ to: '/start' })}>{t('shell.newWorkspace')}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate(undefined)}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

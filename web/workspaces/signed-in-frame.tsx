import { useHotkeys } from '@mantine/hooks'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Language } from '#model/text.ts'
import { meQuery } from '#web/accounts/queries.ts'
import { SessionEnded } from '#web/accounts/session-ended.tsx'
import { AccountMenu } from '#web/accounts/account-menu.tsx'
import { client } from '#web/client.ts'
import { Bell } from '#web/notices/bell.tsx'
import { useTimeZone } from '#web/notices/use-time-zone.ts'
import { ColourSwitch } from '#web/ui/colour-switch.tsx'
import { Frame, Wordmark } from '#web/ui/frame.tsx'
import frame from '#web/ui/frame.module.css'
import { LanguageSwitch } from '#web/ui/language-switch.tsx'
import { showLanguage, useLanguage, withFurtherTexts } from '#web/ui/language.ts'
import { rememberWorkspace } from './last-workspace.ts'
import { MainNavigation } from './main-navigation.tsx'
import { PaletteButton } from './palette-button.tsx'
import { workspaceQuery } from './queries.ts'
import classes from './signed-in-frame.module.css'

// Loaded when it is first asked for.
const Palette = lazy(async () => ({
  default: (await withFurtherTexts(import('./palette.tsx'))).Palette,
}))

/** The frame of everybody who is signed in: where to go, search, language, colours, account. */
export const SignedInFrame = () => {
  const { workspace: slug } = useParams({ strict: false })
  const { account, workspaces } = useSuspenseQuery(meQuery).data
  const workspace = useQuery({ ...workspaceQuery(slug ?? ''), enabled: slug !== undefined }).data
  const queries = useQueryClient()
  useTimeZone(workspace)
  const [palette, setPalette] = useState(false)
  const shown = useLanguage()
  useHotkeys([['mod+K', () => setPalette(true)]], [])

  // The interface has switched already; the account follows, so that other browsers do, too.
  const keepLanguage = (language: Language) => {
    queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, account: { ...me.account, language } })
    void client.changeMe({ body: { language } }).catch(() => null)
  }

  useEffect(() => {
    if (slug !== undefined) rememberWorkspace(slug)
  }, [slug])
  // The account's language holds from the moment it is known; the switch changes both.
  useEffect(() => {
    void showLanguage(account.language)
  }, [account.language])

  return (
    <Frame
      header={
        <>
          <Link to="/" className={classes.home}>
            <Wordmark short />
          </Link>
          {workspace && <MainNavigation workspace={workspace} />}
          <div className={frame.tools}>
            {workspace && <PaletteButton open={() => setPalette(true)} />}
            {workspace && <Bell workspace={workspace.slug} unread={workspace.notices.unread} />}
            <LanguageSwitch onChange={keepLanguage} />
            <ColourSwitch />
            <AccountMenu account={account} workspaces={workspaces} />
          </div>
        </>
      }
    >
      <Outlet />
      <SessionEnded email={account.email} />
      {palette && workspace && (
        <Suspense>
          <Palette key={shown} workspace={workspace} close={() => setPalette(false)} />
        </Suspense>
      )}
    </Frame>
  )
}

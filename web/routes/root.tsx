import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  type ErrorComponentProps,
  Outlet,
  useLocation,
  useRouter,
} from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PublicFrame } from '#web/ui/frame.tsx'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextLink } from '#web/ui/link.tsx'
import { isUnauthenticated } from './sign-in-first.ts'

/** What every route may use besides its address. */
export type RouteContext = { queries: QueryClient }

/** One boundary per route: who is not signed in is asked to, and comes back; everything else is said in words. */
export const RouteError = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter()
  const { href } = useLocation()
  const leave = isUnauthenticated(error)
  useEffect(() => {
    if (leave) void router.navigate({ to: '/sign-in', search: { to: href }, replace: true })
  }, [leave, href, router])
  if (leave) return <LoadingPanel />
  return (
    <ErrorPanel
      error={error}
      retry={() => {
        reset()
        void router.invalidate()
      }}
    />
  )
}

/** For addresses that name no screen. */
export const NotFound = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('ui.error.notFoundTitle')} lead={t('ui.error.notFound')} width="form">
      <TextLink to="/">{t('ui.error.goHome')}</TextLink>
    </Page>
  )
}

/** An error before any frame is drawn. */
export const FramedError = (props: ErrorComponentProps) => (
  <PublicFrame>
    <RouteError {...props} />
  </PublicFrame>
)

const FramedNotFound = () => (
  <PublicFrame>
    <NotFound />
  </PublicFrame>
)

export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: Outlet,
  errorComponent: FramedError,
  notFoundComponent: FramedNotFound,
})

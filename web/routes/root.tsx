import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  type ErrorComponentProps,
  Navigate,
  Outlet,
  useLocation,
  useRouter,
} from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextLink } from '#web/ui/link.tsx'

/** What every route may use besides its address. */
export type RouteContext = { queries: QueryClient }

/** One boundary per route: who is not signed in is asked to, and comes back; everything else is said in words. */
export const RouteError = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter()
  const { href } = useLocation()
  if (error instanceof ProblemError && error.problem.code === 'unauthenticated') {
    return <Navigate to="/sign-in" search={href === '/' ? {} : { to: href }} replace />
  }
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

export const rootRoute = createRootRouteWithContext<RouteContext>()({ component: Outlet })

import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ColourSwitch } from './colour-switch.tsx'
import classes from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'

/** The two rings of the name: a bond holds because both sides share. */
export const Wordmark = ({ short = false }: { short?: boolean }) => {
  const { t } = useTranslation()
  return (
    <span className={classes.wordmark} data-short={short || undefined}>
      <svg viewBox="0 0 32 24" width="30" height="22" aria-hidden>
        <circle cx="11.5" cy="12" r="8.5" fill="none" stroke="var(--mark-one)" strokeWidth="2.6" />
        <circle cx="20.5" cy="12" r="8.5" fill="none" stroke="var(--mark-two)" strokeWidth="2.6" />
      </svg>
      <span className={classes.name}>{t('shell.product')}</span>
    </span>
  )
}

/** The landmarks of every screen: skip link, header, content, footer. */
export const Frame = ({ header, children }: { header: ReactNode; children: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.frame}>
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>{header}</div>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
      <footer className={classes.footer}>
        <p>{t('shell.notice')}</p>
        <p>
          {t('shell.licence')} · <a href="/api/docs">{t('shell.interface')}</a>
        </p>
      </footer>
    </div>
  )
}

/** The frame of screens that need no account. */
export const PublicFrame = ({ children }: { children?: ReactNode }) => (
  <Frame
    header={
      <>
        <Wordmark />
        <div className={classes.tools}>
          <LanguageSwitch />
          <ColourSwitch />
        </div>
      </>
    }
  >
    {children ?? <Outlet />}
  </Frame>
)

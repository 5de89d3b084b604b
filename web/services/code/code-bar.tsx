import { Button } from '@mantine/core'
import { Pencil1Icon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import classes from './code.module.css'
import type { NotSaved } from './use-code-saving.ts'

const WhyNot = ({ notSaved }: { notSaved: NotSaved }) => {
  const { t } = useTranslation()
  if (notSaved === 'unread') return t('codeView.unread')
  if ('notMine' in notSaved) {
    const { notMine } = notSaved
    if (notMine === 'translations') return t('codeView.notMineTranslations')
    return t('codeView.notMine', { part: t(`words.part.${notMine}`) })
  }
  const { blocking } = notSaved
  return t('codeView.blocked', { count: blocking.length, line: blocking[0]?.at.line ?? 1 })
}

type CodeBarProps = {
  saving: { busy: boolean; notSaved: NotSaved | null }
  save: () => void
  discard: () => void
}

/** Says that the code is not saved, and saves it; or says what keeps it from being saved. */
export const CodeBar = ({ saving: { busy, notSaved }, save, discard }: CodeBarProps) => {
  const { t } = useTranslation()
  return (
    <div className={classes.bar}>
      {notSaved ? (
        <p className={classes.blocked} role="alert">
          <WhyNot notSaved={notSaved} />
        </p>
      ) : (
        <output>{t('codeView.unsavedHere')}</output>
      )}
      <Button size="compact-sm" loading={busy} onClick={save}>
        {t('codeView.save')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={discard}>
        {t('codeView.discardHere')}
      </Button>
    </div>
  )
}

/** On the other tabs: says that there is code that is not saved, and leads there. */
export const UnsavedCode = ({ goTo }: { goTo: () => void }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.bar}>
      <Pencil1Icon aria-hidden />
      <output>{t('codeView.unsaved')}</output>
      <Button size="compact-sm" onClick={goTo}>
        {t('codeView.goTo')}
      </Button>
    </div>
  )
}

import { Button } from '@mantine/core'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceDocument } from '#model/code/document.ts'
import { type LeftOut, writeOpenSlo } from '#model/exchange/to-openslo.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { type CodeContent, type CodeHeader, documentOf } from './code-document.ts'
import classes from './code.module.css'

/** The warranty targets of a text as OpenSLO, with the levels that it cannot say. */
export const useOpenSlo = (header: CodeHeader, content: CodeContent) =>
  useMemo(() => {
    const document: ServiceDocument = documentOf(header, content)
    return {
      name: header.metadata.name,
      levels: content.definition.value.levels,
      ...writeOpenSlo([document]),
    }
  }, [header, content])

type OpenSlo = ReturnType<typeof useOpenSlo>

const isEmpty = ({ yaml }: OpenSlo): boolean => yaml === ''

/** Saves the warranty targets as a file; where none can be written, `describedBy` says why. */
export const OpenSloButton = ({ openSlo, describedBy }: { openSlo: OpenSlo; describedBy: string }) => {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      disabled={isEmpty(openSlo)}
      aria-describedby={isEmpty(openSlo) ? describedBy : undefined}
      onClick={() => saveFile(`${openSlo.name}.openslo.yaml`, 'application/yaml', openSlo.yaml)}
    >
      {t('exchange.openSlo.download')}
    </Button>
  )
}

const LeftOutLevels = ({ leftOut }: { leftOut: readonly LeftOut[] }) => {
  const { t } = useTranslation()
  return (
    <ul className={classes.leftOut}>
      {leftOut.map(({ level, code }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- levels may say the same, and none moves by itself
        <li key={at}>
          {t('exchange.openSlo.level', {
            level: level === '' ? t('exchange.openSlo.unstated') : level,
            reason: t(`exchange.leftOut.${code}`),
          })}
        </li>
      ))}
    </ul>
  )
}

/** Which levels OpenSLO cannot say, and why; or why there is nothing to download. */
export const OpenSloLimits = ({ openSlo, id }: { openSlo: OpenSlo; id: string }) => {
  const { t } = useTranslation()
  const title = useId()
  const { leftOut, levels } = openSlo
  if (isEmpty(openSlo))
    return (
      <div className={classes.hint}>
        <p id={id}>{t(levels.length === 0 ? 'exchange.openSlo.noLevels' : 'exchange.openSlo.noneFits')}</p>
        {leftOut.length > 0 && <LeftOutLevels leftOut={leftOut} />}
      </div>
    )
  if (leftOut.length === 0) return null
  return (
    <details className={classes.hint} aria-labelledby={title}>
      <summary id={title}>{t('exchange.openSlo.leftOut', { count: leftOut.length })}</summary>
      <LeftOutLevels leftOut={leftOut} />
    </details>
  )
}

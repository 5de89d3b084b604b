import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import type { CodeContent } from '../code/code-document.ts'
import { DifferenceList } from './difference-list.tsx'

/** In which way a comparison is shown. */
export type Way = 'sentences' | 'yaml'

/** Chooses between sentences and the lines of the code. */
export const WaySwitch = ({ way, setWay }: { way: Way; setWay: (way: Way) => void }) => {
  const { t } = useTranslation()
  return (
    <div>
      <SegmentedControl
        aria-label={t('codeView.compare.how')}
        value={way}
        onChange={(next) => setWay(next as Way)}
        data={[
          { value: 'sentences', label: t('codeView.compare.sentences') },
          { value: 'yaml', label: t('codeView.compare.yaml') },
        ]}
      />
    </div>
  )
}

// What writes YAML comes when somebody asks for it.
const YamlComparison = lazy(async () => ({ default: (await import('./yaml-comparison.tsx')).YamlComparison }))

type DifferencesProps = { workspace: string; way: Way; before: CodeContent; after: CodeContent }

/** What changed between two texts of a service. */
export const Differences = ({ workspace, way, before, after }: DifferencesProps) =>
  way === 'sentences' ? (
    <DifferenceList before={before.definition} after={after.definition} />
  ) : (
    <Suspense fallback={<LoadingPanel />}>
      <YamlComparison workspace={workspace} before={before} after={after} />
    </Suspense>
  )

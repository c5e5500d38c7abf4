import { artifactsChart } from './artifacts-chart.ts'
import { artifactsSigned } from './artifacts-signed.ts'
import { buildCourseBases, courseBase } from './course-base.ts'
import { courseHttpd } from './course-httpd.ts'
import type { SampleRepository } from './format/sample-repository.ts'
import { layersEstargz, layersWhiteouts, layersZstd } from './layers-repositories.ts'
import { multiHello } from './multi-hello.ts'

/** Every sample, composed in memory. */
export function sampleRepositories(): readonly SampleRepository[] {
  const bases = buildCourseBases()
  return [
    courseBase(bases),
    courseHttpd(bases),
    multiHello(),
    layersWhiteouts(),
    layersZstd(),
    layersEstargz(),
    artifactsSigned(),
    artifactsChart(),
  ]
}

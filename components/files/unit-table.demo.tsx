import type { Demos } from '#components/ui/demos'
import { UnitTable } from './unit-table.tsx'

export const demos: Demos = {
  usual: () => (
    <UnitTable
      unit={{
        kind: 'unit',
        sections: [
          {
            name: 'Service',
            lines: [
              { key: 'ExecStart', value: '/usr/sbin/httpd -DFOREGROUND', line: 5 },
              { key: 'X-Own', value: '1', line: 6 },
            ],
          },
        ],
      }}
      text="/files/quay.io/example/httpd:2.4/a.service"
    />
  ),
}

import { demos as chosenFailure } from '#components/chosen/chosen-failure.demo'
import { demos as chosenForm } from '#components/chosen/chosen-form.demo'
import { demos as shownCommand } from '#components/chosen/shown-command.demo'
import { demos as imageKinship } from '#components/genealogy/image-kinship.demo'
import { demos as imageLinks } from '#components/genealogy/image-links.demo'
import { demos as knownLinks } from '#components/genealogy/known-links.demo'
import { demos as layerPanel } from '#components/genealogy/layer-panel.demo'
import { demos as treeDrawing } from '#components/genealogy/tree-drawing.demo'
import { demos as zoomable } from '#components/genealogy/zoomable.demo'
import { demos as historyForm } from '#components/history/history-form.demo'
import { demos as historyTable } from '#components/history/history-table.demo'
import { demos as matrixPackages } from '#components/matrix/matrix-packages.demo'
import { demos as matrixTable } from '#components/matrix/matrix-table.demo'
import { demos as whereTable } from '#components/where/where-table.demo'
import { demos as whereView } from '#components/where/where-view.demo'

/** Many images at once. */
export const manyDemos = {
  chosen: {
    'chosen-failure': chosenFailure,
    'chosen-form': chosenForm,
    'shown-command': shownCommand,
  },
  matrix: {
    'matrix-packages': matrixPackages,
    'matrix-table': matrixTable,
  },
  genealogy: {
    'image-kinship': imageKinship,
    'image-links': imageLinks,
    'known-links': knownLinks,
    'layer-panel': layerPanel,
    'tree-drawing': treeDrawing,
    zoomable,
  },
  history: {
    'history-form': historyForm,
    'history-table': historyTable,
  },
  where: {
    'where-table': whereTable,
    'where-view': whereView,
  },
} as const

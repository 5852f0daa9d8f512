import { gridToCase } from '~/domain/referential/exchange/to-case';
import { gridToWorkbook } from '~/domain/referential/exchange/to-sheets';
import type { Referential } from '~/domain/referential/schema';
import { fileResponse, workbookResponse } from '../exports/download.server';

export const gridWorkbookResponse = (referential: Referential): Response =>
  workbookResponse(gridToWorkbook(referential));

export const gridCaseResponse = (referential: Referential): Response =>
  fileResponse(Buffer.from(JSON.stringify(gridToCase(referential), null, 1)), {
    fileName: `referentiel-${referential.code.toLowerCase()}-case.json`,
    type: 'application/json',
  });

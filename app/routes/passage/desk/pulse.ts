import { deskPulse } from '~/candidate/desk/frame/desk-frame-page';
import { deskFrameLoader } from '~/server/desk/desk-loader.server';

export const loader = deskFrameLoader((desk) =>
  Response.json(deskPulse(desk), { headers: { 'Cache-Control': 'no-store' } }),
);

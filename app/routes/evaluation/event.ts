import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { eventAddress } from '~/server/desk/event-address.server';

/** Goes to the screen an event is about, as it was just after it. */
export const loader = async (args: LoaderFunctionArgs) => redirect(await eventAddress(args));

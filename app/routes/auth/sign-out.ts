import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { signOut } from '~/server/auth/sign-in.server';

/** Signing out is a write: a link or an image cannot do it. */
export const loader = () => redirect('/');

export const action = (args: ActionFunctionArgs) => signOut(args);

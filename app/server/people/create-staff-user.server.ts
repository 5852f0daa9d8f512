import { hashPassword } from 'better-auth/crypto';
import type { Database, Transaction } from '#db/client';
import { memberships, staffAccounts, staffUsers } from '#db/schema';
import type { StaffRole } from '#db/schema/memberships';

export interface NewStaffUser {
  centreId: string;
  name: string;
  email: string;
  password: string;
  roles: StaffRole[];
}

/** A member of staff who signs in with e-mail and password. Returns their id. */
export async function createStaffUser(db: Database | Transaction, user: NewStaffUser): Promise<string> {
  const password = await hashPassword(user.password);
  return db.transaction(async (transaction) => {
    const [created] = await transaction
      .insert(staffUsers)
      .values({ name: user.name, email: user.email.toLowerCase(), emailVerified: true })
      .returning({ id: staffUsers.id });
    if (!created) throw new Error('the new user has no row');
    const userId = created.id;
    await transaction
      .insert(staffAccounts)
      .values({ userId, accountId: userId, providerId: 'credential', password });
    if (user.roles.length > 0) {
      await transaction
        .insert(memberships)
        .values(user.roles.map((role) => ({ userId, centreId: user.centreId, role })));
    }
    return userId;
  });
}

// Writes the lock of published episodes where it belongs, whole or not at all, and only over what it was made from.
import { join } from "node:path";
import type { PublishedLock } from "../../model/lock.js";
import { lockFile } from "../../read/lock.js";
import { lookAtUserFile, type UserFile, writeUserFile } from "../../write/disk/user-file.js";
import { writeLock } from "../../write/lock.js";

/** The lock's file as it is now. To be called before the lock is read: what changes from then on is not written over. */
export const lookAtLock = (root: string): UserFile => lookAtUserFile(join(root, lockFile), lockFile);

/** Whether the file changed; it is only touched when it does. */
export const saveLock = (file: UserFile, lock: PublishedLock): boolean => writeUserFile(file, writeLock(lock));

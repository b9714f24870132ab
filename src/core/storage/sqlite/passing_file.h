#pragma once

struct sqlite3_file;

namespace inclusion::sqlite {

/// The methods of a file that stands before another one: each passes on to the file that `realOf` finds,
/// until something is put in its place. Version 1: no shared memory and no mapping, which audit files do
/// without. `Methods` is `sqlite3_io_methods`; a parameter, so that this header does without SQLite's.
template <typename Methods, auto realOf>
Methods passingMethods() {
    Methods methods{};
    methods.iVersion = 1;
    methods.xClose = [](sqlite3_file* file) { return realOf(file)->pMethods->xClose(realOf(file)); };
    methods.xRead = [](sqlite3_file* file, void* into, int amount, long long offset) {
        return realOf(file)->pMethods->xRead(realOf(file), into, amount, offset);
    };
    methods.xWrite = [](sqlite3_file* file, const void* from, int amount, long long offset) {
        return realOf(file)->pMethods->xWrite(realOf(file), from, amount, offset);
    };
    methods.xTruncate = [](sqlite3_file* file, long long size) {
        return realOf(file)->pMethods->xTruncate(realOf(file), size);
    };
    methods.xSync = [](sqlite3_file* file, int flags) {
        return realOf(file)->pMethods->xSync(realOf(file), flags);
    };
    methods.xFileSize = [](sqlite3_file* file, long long* size) {
        return realOf(file)->pMethods->xFileSize(realOf(file), size);
    };
    methods.xLock = [](sqlite3_file* file, int level) {
        return realOf(file)->pMethods->xLock(realOf(file), level);
    };
    methods.xUnlock = [](sqlite3_file* file, int level) {
        return realOf(file)->pMethods->xUnlock(realOf(file), level);
    };
    methods.xCheckReservedLock = [](sqlite3_file* file, int* result) {
        return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
    };
    methods.xFileControl = [](sqlite3_file* file, int what, void* argument) {
        return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
    };
    methods.xSectorSize = [](sqlite3_file* file) {
        return realOf(file)->pMethods->xSectorSize(realOf(file));
    };
    methods.xDeviceCharacteristics = [](sqlite3_file* file) {
        return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
    };
    return methods;
}

} // namespace inclusion::sqlite

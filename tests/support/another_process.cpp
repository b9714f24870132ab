#include "support/another_process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <exception>
#include <stdexcept>

int inAnotherProcess(const std::function<int()>& function) {
    const pid_t child = fork();
    if (child == 0) {
        int result = 255;
        try {
            result = function();
        } catch (const std::exception&) {
            result = 255;
        }
        _exit(result);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

int asOrdinaryUser(const std::function<int()>& function) {
    return inAnotherProcess([&] {
        constexpr uid_t nobody = 65534;
        if (getuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0))
            throw std::runtime_error("cannot give up the rights of root");
        return function();
    });
}

// What the thread sanitizer, and helgrind, are told of Qt.
//
// The distribution's Qt is not built for the sanitizer, so what happens inside it (its locks,
// queues and counts of references) is not seen: two threads that are kept apart by Qt alone would
// look like a race. Wherever this program enters Qt to hand something from one thread to another,
// the functions here come in between and say so: what was done before the handing over happens
// before what is done after it. Nothing more than that is told, each by an address of its own, so
// no order is invented between threads that have not met.
//
// Seen without help by the sanitizer: std::mutex, std::thread, std::future, atomics, statics,
// starts of threads; the parts of Qt that are headers, compiled here (QMutex without a wait,
// QPromise, QFuture, counts of references in containers); and every read and write of this
// program's own functions. Helgrind sees as much, but for atomics. Told here: a QMutex that has to
// be waited for, threads and their ends, QThreadPool, finished futures, signals to slots of other
// threads, invokeMethod, singleShot. Not seen: what Qt and SQLite do in their own memory, and what
// others reach by their functions (ignore_noninstrumented_modules; helgrind.supp).
#include "seenqt.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFuture>
#include <QMutex>
#include <QRunnable>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <future>

#ifndef DESK_HELGRIND
extern "C" const char *__tsan_default_options();
extern "C" const char *__tsan_default_options()
{
    // Nor do files and sockets that two threads use keep anything apart.
    return "ignore_noninstrumented_modules=1:io_sync=0:history_size=5:second_deadlock_stack=1";
}

extern "C" const char *__tsan_default_suppressions();
extern "C" const char *__tsan_default_suppressions()
{
    // A signal to another thread copies its arguments inside Qt, after activate() was entered and
    // before the event is posted, where nothing can come in between. The copy itself is the only
    // thing that is let pass; what the arguments share was handed over before.
    // SQLite has locks of its own that every thread with a connection comes by: they would seem to
    // keep the program's own data apart as well.
    return "race:QtPrivate::QMetaTypeForType<\n"
           "called_from_lib:libsqlite3.so\n";
}
#endif

namespace {

/// The function of Qt that the one here stands before.
template <typename Function>
Function *original(const char *symbol)
{
    void *found = ::dlsym(RTLD_NEXT, symbol);
    if (!found) {
        std::fprintf(stderr, "this Qt has no %s\n", symbol);
        std::abort();
    }
    return reinterpret_cast<Function *>(found);
}

/// A slot as Qt gets it: called on the thread of the receiver, after what the sender gave out.
class SeenSlot final : public QtPrivate::QSlotObjectBase
{
public:
    /// `sender`: none, where the slot itself is what is handed over.
    SeenSlot(QtPrivate::QSlotObjectBase *slot, const void *sender)
        : QSlotObjectBase(&SeenSlot::carryOut)
        , m_slot(slot)
        , m_sender(sender ? sender : this)
    {
    }

private:
    static void carryOut(
        int what, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *same)
    {
        auto *self = static_cast<SeenSlot *>(base);
        switch (what) {
        case Destroy:
            takeUp(self);
            self->m_slot->destroyIfLastRef();
            delete self;
            break;
        case Call:
            takeUp(self);
            takeUp(self->m_sender);
            self->m_slot->call(receiver, arguments);
            giveOut(self);
            giveOut(QThread::currentThread());
            break;
        case Compare:
            *same = self->m_slot->compare(arguments);
            break;
        default:
            break;
        }
    }

    QtPrivate::QSlotObjectBase *m_slot;
    const void *m_sender;
};

/// A job of a pool, after what its giver did, and before whoever waits for the pool.
class SeenJob final : public QRunnable
{
public:
    SeenJob(std::function<void()> job, QThreadPool *pool)
        : m_job(std::move(job))
        , m_pool(pool)
    {
    }
    void run() override
    {
        takeUp(this);
        m_job();
        m_job = {};
        giveOut(m_pool);
    }

private:
    std::function<void()> m_job;
    QThreadPool *m_pool;
};

void startSeen(QThreadPool *pool, std::function<void()> job, int priority)
{
    static auto *const start
        = original<void(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    auto *seen = new SeenJob(std::move(job), pool);
    giveOut(seen);
    start(pool, seen, priority);
}

} // namespace

void QBasicMutex::lockInternal() QT_MUTEX_LOCK_NOEXCEPT
{
    static auto *const lock = original<void(QBasicMutex *)>("_ZN11QBasicMutex12lockInternalEv");
    lock(this);
    takeUp(this);
}

bool QBasicMutex::lockInternal(int timeout) QT_MUTEX_LOCK_NOEXCEPT
{
    static auto *const lock
        = original<bool(QBasicMutex *, int)>("_ZN11QBasicMutex12lockInternalEi");
    const bool locked = lock(this, timeout);
    if (locked) {
        takeUp(this);
    }
    return locked;
}

void QBasicMutex::unlockInternal() noexcept
{
    static auto *const unlock = original<void(QBasicMutex *)>("_ZN11QBasicMutex14unlockInternalEv");
    giveOut(this);
    unlock(this);
}

QThread *QThread::createThreadImpl(std::future<void> &&future)
{
    static auto *const create
        = original<QThread *(std::future<void> &&)>("_ZN7QThread16createThreadImplEOSt6futureIvE");
    return create(std::async(std::launch::deferred, [work = std::move(future)]() mutable {
        work.get();
        giveOut(QThread::currentThread());
    }));
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static auto *const wait
        = original<bool(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = wait(this, deadline);
    if (ended) {
        takeUp(this);
    }
    return ended;
}

void QThreadPool::start(std::function<void()> job, int priority)
{
    startSeen(this, std::move(job), priority);
}

void QThreadPool::start(QRunnable *runnable, int priority)
{
    giveOut(runnable);
    const auto job = [runnable] {
        takeUp(runnable);
        const bool mine = runnable->autoDelete();
        runnable->run();
        if (mine) {
            delete runnable;
        }
    };
    startSeen(this, job, priority);
}

bool QThreadPool::waitForDone(int msecs)
{
    static auto *const wait = original<bool(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = wait(this, msecs);
    if (done) {
        takeUp(this);
    }
    return done;
}

void QFutureInterfaceBase::reportFinished()
{
    static auto *const report
        = original<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    giveOut(&mutex());
    report(this);
}

bool QFutureInterfaceBase::isFinished() const
{
    static auto *const ask
        = original<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase10isFinishedEv");
    const bool finished = ask(this);
    if (finished) {
        takeUp(&mutex());
    }
    return finished;
}

void QFutureInterfaceBase::waitForFinished()
{
    static auto *const wait
        = original<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    wait(this);
    takeUp(&mutex());
}

void QFutureInterfaceBase::waitForResult(int index)
{
    static auto *const wait
        = original<void(QFutureInterfaceBase *, int)>("_ZN20QFutureInterfaceBase13waitForResultEi");
    wait(this, index);
    takeUp(&mutex());
}

void QMetaObject::activate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    static auto *const activate = original<void(QObject *, const QMetaObject *, int, void **)>(
        "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    giveOut(sender);
    activate(sender, meta, signal, arguments);
}

QMetaObject::Connection QObject::connectImpl(const QObject *sender, void **signal,
    const QObject *receiver, void **slotFunction, QtPrivate::QSlotObjectBase *slot,
    Qt::ConnectionType type, const int *types, const QMetaObject *meta)
{
    static auto *const connect
        = original<QMetaObject::Connection(const QObject *, void **, const QObject *, void **,
            QtPrivate::QSlotObjectBase *, Qt::ConnectionType, const int *, const QMetaObject *)>(
            "_ZN7QObject11connectImplEPKS_PPvS1_S3_PN9QtPrivate15QSlotObjectBaseEN2Qt14Connection"
            "TypeEPKiPK11QMetaObject");
    auto *seen = new SeenSlot(slot, sender);
    giveOut(seen);
    return connect(sender, signal, receiver, slotFunction, seen, type, types, meta);
}

bool QMetaObject::invokeMethodImpl(
    QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *answer)
{
    static auto *const invoke
        = original<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
            "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14"
            "ConnectionTypeEPv");
    auto *seen = new SeenSlot(slot, nullptr);
    giveOut(seen);
    const bool invoked = invoke(object, seen, type, answer);
    if (type == Qt::BlockingQueuedConnection) {
        takeUp(object->thread());
    }
    return invoked;
}

void QTimer::singleShotImpl(
    int msec, Qt::TimerType timerType, const QObject *receiver, QtPrivate::QSlotObjectBase *slot)
{
    static auto *const shoot
        = original<void(int, Qt::TimerType, const QObject *, QtPrivate::QSlotObjectBase *)>(
            "_ZN6QTimer14singleShotImplEiN2Qt9TimerTypeEPK7QObjectPN9QtPrivate15QSlotObjectBaseE");
    auto *seen = new SeenSlot(slot, nullptr);
    giveOut(seen);
    shoot(msec, timerType, receiver, seen);
}

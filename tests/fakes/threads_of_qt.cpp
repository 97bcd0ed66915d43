// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Only under the thread sanitizer. Qt's own library is not compiled for it, so that a call that was
// handed from one thread to another by Qt looks like a race. These stand in front of Qt's functions
// of the same name and say what these guarantee: a call happens after it was posted, a blocking
// caller goes on after its call, whoever waited for a thread goes on after its end. What the
// product does beside them is told as before; nothing is suppressed.
#include <QCoreApplication>
#include <QThread>

#include <array>
#include <atomic>
#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

namespace {

template <class Function> Function* realOne(const char* symbol)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, symbol));
}

// Signals that are queued, events, objects that are deleted later.
char posted = 0;

char* nextCall()
{
    static std::array<char, 4'096> calls{};
    static std::atomic<std::size_t> number = 0;
    return &calls[number++ % calls.size()];
}

// A functor on its way to the thread that it is for.
class HandedOver : public QtPrivate::QSlotObjectBase {
public:
    HandedOver(QtPrivate::QSlotObjectBase* call, char* mark)
        : QSlotObjectBase{&HandedOver::act},
          m_call{call},
          m_mark{mark}
    {
        __tsan_release(m_mark);
    }

private:
    static void act(int which, QSlotObjectBase* self, QObject* receiver, void** arguments, bool*)
    {
        auto* const ours = static_cast<HandedOver*>(self);
        __tsan_acquire(ours->m_mark);
        if (which == Call) {
            ours->m_call->call(receiver, arguments);
            __tsan_release(ours->m_mark);
        } else if (which == Destroy) {
            ours->m_call->destroyIfLastRef();
            delete ours;
        }
    }
    QSlotObjectBase* m_call;
    char* m_mark;
};

bool arrived(void**)
{
    __tsan_acquire(&posted);
    return false;
}

const bool isListening = QInternal::registerCallback(QInternal::EventNotifyCallback, arrived);

} // namespace

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* slot,
                                   Qt::ConnectionType type, void* answer)
{
    static auto* const real =
        realOne<bool(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*)>(
            "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt"
            "14ConnectionTypeEPv");
    char* const mark = nextCall();
    auto* const call = new HandedOver{slot, mark};
    __tsan_release(&posted);
    const bool done = real(object, call, type, answer);
    if (type == Qt::BlockingQueuedConnection)
        __tsan_acquire(mark);
    return done;
}

void QMetaObject::activate(QObject* sender, const QMetaObject* meta, int signal, void** arguments)
{
    static auto* const real = realOne<void(QObject*, const QMetaObject*, int, void**)>(
        "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(&posted);
    real(sender, meta, signal, arguments);
    __tsan_acquire(&posted);
}

void QCoreApplication::postEvent(QObject* receiver, QEvent* event, int priority)
{
    static auto* const real =
        realOne<void(QObject*, QEvent*, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    __tsan_release(&posted);
    real(receiver, event, priority);
}

void QObject::deleteLater()
{
    static auto* const real = realOne<void(QObject*)>("_ZN7QObject11deleteLaterEv");
    __tsan_release(&posted);
    real(this);
}

void QObject::moveToThread(QThread* thread)
{
    static auto* const real =
        realOne<void(QObject*, QThread*)>("_ZN7QObject12moveToThreadEP7QThread");
    __tsan_release(&posted);
    real(this, thread);
}

void QThread::start(Priority priority)
{
    static auto* const real = realOne<void(QThread*, Priority)>("_ZN7QThread5startENS_8PriorityE");
    QThread* const thread = this;
    connect(
        thread, &QThread::finished, thread, [thread] { __tsan_release(thread); },
        Qt::DirectConnection);
    real(thread, priority);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static auto* const real =
        realOne<bool(QThread*, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool hasEnded = real(this, deadline);
    __tsan_acquire(this);
    return hasEnded;
}

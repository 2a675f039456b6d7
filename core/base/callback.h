// SPDX-License-Identifier: Apache-2.0
#pragma once
// The asynchronous primitive: a move-only function that is called exactly once, from the event
// loop, and never after its context object is gone.

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <memory>
#include <type_traits>
#include <utility>

namespace warifu {

// A function of one value, called at most once. Unlike std::function it may own move-only things.
template<class T>
class Callback
{
public:
    Callback() = default;

    template<class F, class = std::enable_if_t<std::is_invocable_v<F &, T>>>
    Callback(QObject *context, F function) // NOLINT(google-explicit-constructor)
        : m_context(context)
        , m_function(std::make_unique<Owned<F>>(std::move(function)))
    {}

    // Calls the function unless the context has died; the callback is spent afterwards.
    void operator()(T value)
    {
        const auto function = std::move(m_function);
        if (function && m_context)
            function->call(std::move(value));
    }

    // Calls it from the event loop instead of from here.
    void later(T value)
    {
        if (!m_context)
            return;
        struct Parcel
        {
            Callback callback;
            T value;
        };
        auto parcel = std::make_shared<Parcel>(Parcel{std::move(*this), std::move(value)});
        QObject *const context = parcel->callback.m_context;
        QMetaObject::invokeMethod(
            context, [parcel] { parcel->callback(std::move(parcel->value)); },
            Qt::QueuedConnection);
    }

    [[nodiscard]] bool isAlive() const { return m_function && m_context; }

private:
    struct Holder
    {
        virtual ~Holder() = default;
        virtual void call(T value) = 0;
    };
    template<class F>
    struct Owned final : Holder
    {
        explicit Owned(F f) : function(std::move(f)) {}
        void call(T value) override { function(std::move(value)); }
        F function;
    };

    QPointer<QObject> m_context;
    std::unique_ptr<Holder> m_function;
};

} // namespace warifu

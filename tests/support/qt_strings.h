#pragma once

#include <catch2/catch.hpp>

#include <QString>
#include <QStringList>

/// Lets failed checks show Qt's texts.
namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList& texts) {
        return '[' + texts.join(QStringLiteral(", ")).toStdString() + ']';
    }
};

} // namespace Catch

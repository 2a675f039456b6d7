// SPDX-License-Identifier: Apache-2.0
// XML trees: what is read of them, and what is refused whatever it says.

#include "core/exchange/xml_tree.h"

#include <QTest>

using namespace warifu::exchange;

class XmlTreeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
    void boundsDepth();
};

void XmlTreeTest::reads()
{
    const auto root =
        parseXml("\n<?xml version=\"1.0\"?><!-- x --><p:a xmlns:p=\"urn:x\" k=\"v&lt;\""
                 " p:l=\"w\">one<b><c>deep</c></b><![CDATA[<two>]]><b/>&amp;</p:a>\n"
                 + 1);
    QVERIFY(root);
    QCOMPARE(root->name, QStringLiteral("a"));
    QCOMPARE(root->namespaceUri, QStringLiteral("urn:x"));
    QCOMPARE(root->text, QStringLiteral("one<two>&"));
    QCOMPARE(root->attribute(u"k"), QStringLiteral("v<"));
    QCOMPARE(root->attribute(u"l"), QStringLiteral("w"));
    QVERIFY(root->attribute(u"none").isNull());
    QCOMPARE(root->children.size(), std::size_t(2));
    QCOMPARE(root->child(u"b"), &root->children[0]);
    QCOMPARE(root->descend({u"b", u"c"})->text, QStringLiteral("deep"));
    QVERIFY(!root->descend({u"b", u"x"}));
    QVERIFY(!root->descend({u"x", u"c"}));
    QVERIFY(!root->child(u"p:b"));
}

void XmlTreeTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("error");
    const auto row = [](const char *tag, const QByteArray &text, XmlError error) {
        QTest::newRow(tag) << text << static_cast<int>(error);
    };
    row("empty", "", XmlError::Syntax);
    row("no element", "<!-- x -->", XmlError::Syntax);
    row("no end", "<a><b></b>", XmlError::Syntax);
    row("wrong end", "<a></b>", XmlError::Syntax);
    row("two roots", "<a/><b/>", XmlError::Syntax);
    row("text behind", "<a/>x", XmlError::Syntax);
    row("unknown entity", "<a>&x;</a>", XmlError::Syntax);
    row("same attribute twice", "<a b='1' b='2'/>", XmlError::Syntax);
    row("not UTF-8", "<a>\xFF</a>", XmlError::Syntax);
    row("document type", "<!DOCTYPE a><a/>", XmlError::Doctype);
    row("entities", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", XmlError::Doctype);
    row("a file from outside", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", XmlError::Doctype);
    QByteArray attributes = "<a";
    for (int i = 0; i < 65; ++i)
        attributes += " a" + QByteArray::number(i) + "=''";
    row("many attributes", attributes + "/>", XmlError::TooLarge);
}

void XmlTreeTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, error);
    const auto root = parseXml({text.constData(), static_cast<std::size_t>(text.size())});
    QVERIFY(!root);
    QCOMPARE(static_cast<int>(root.error()), error);
}

void XmlTreeTest::boundsDepth()
{
    const auto nested = [](int depth) {
        const QByteArray text =
            QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
        return parseXml({text.constData(), static_cast<std::size_t>(text.size())});
    };
    QVERIFY(nested(64));
    QCOMPARE(static_cast<int>(nested(65).error()), static_cast<int>(XmlError::TooDeep));
}

QTEST_APPLESS_MAIN(XmlTreeTest)
#include "tst_xml_tree.moc"

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportHistory</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n row(s)</source>
        <translation>
            <numerusform>Taken back: %n row</numerusform>
            <numerusform>Taken back: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) stay, for they are in use</source>
        <translation>
            <numerusform>%n member stay, for they are in use</numerusform>
            <numerusform>%n members stay, for they are in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) chosen</source>
        <translation>
            <numerusform>%n table chosen</numerusform>
            <numerusform>%n tables chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message numerus="yes">
        <source>%n row(s): {what}</source>
        <translation>
            <numerusform>%n row: {what}</numerusform>
            <numerusform>%n rows: {what}</numerusform>
        </translation>
    </message>
</context>
</TS>

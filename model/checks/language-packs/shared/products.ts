/** Vendors, products, brands and protocols of information technology: each of them names a technology by itself. */
export const products = `
  microsoft, office 365, microsoft 365, m365, o365, sharepoint, onedrive, ms teams, powerpoint, intune,
  azure, entra, power bi, power apps, power automate, dynamics 365, visual studio, sql server,
  active directory, hyper v, skype, yammer, viva engage, google, gmail, google workspace, g suite,
  chromebook, android, firebase, bigquery, amazon web services, ec2, s3 bucket, cloudfront, redshift, iphone,
  ipad, macos, macbook, airprint, oracle database, peoplesoft, netsuite, javascript, typescript, node js,
  dotnet, cobol, perl, drupal, wordpress, joomla, typo3, s 4hana, successfactors, ariba, salesforce,
  servicenow, zendesk, freshdesk, jira, atlassian, bitbucket, github, gitlab, jenkins, ansible, terraform,
  kubernetes, openshift, k8s, podman, vmware, vsphere, esxi, citrix, xenapp, proxmox, nutanix, openstack,
  red hat, redhat, ubuntu, debian, linux, unix, as 400, mainframe, z os, lotus notes, hcl notes, websphere,
  tivoli, cognos, qlik, qlikview, sas viya, spss, splunk, grafana, datadog, dynatrace, nagios, zabbix,
  elasticsearch, kibana, rabbitmq, redis, mongodb, mysql, mariadb, postgres, postgresql, sqlite, databricks,
  hadoop, nginx, jboss, cisco, webex, fortinet, fortigate, palo alto, crowdstrike, symantec, mcafee, sophos,
  bitlocker, okta, keycloak, cyberark, ping identity, netapp, veeam, commvault, hewlett packard, lenovo,
  xerox, ricoh, samsung, avaya, mitel, mobileiron, photoshop, autocad, autodesk, arcgis, esri, opentext,
  documentum, alfresco, hyperion, jd edwards, siebel, moodle, docusign, mailchimp, surveymonkey, dropbox,
  nextcloud, owncloud, zoom meetings, chatgpt, copilot, openai, slack channel, bluetooth, ethernet, tcp ip,
  ipsec, ipv4, ipv6, http, https, sftp, oauth, openid, sip trunk, iscsi, san storage, rest api, graphql,
  edifact, x 12, nosql, oracle financials, oracle erp, oracle hr, oracle cloud, oracle forms, oracle apex,
  adobe acrobat, adobe creative cloud, adobe sign, microsoft access, microsoft word, power platform,
  google analytics, google drive, google docs, google meet, google maps, icloud, facetime, sharefile, egnyte,
  panopto, kaltura, mediasite, opencast, blackboard learn, brightspace, d2l, sakai, ilias, canvas lms, schoology,
  turnitin, ellucian, powerschool, infinite campus, pronote, hyperplanning, parcoursup, koha, alma primo, dspace, omeka,
  bigbluebutton, jitsi, gotomeeting, mattermost, rocket chat, whatsapp, wechat, snapchat, tiktok, instagram,
  linkedin, twitter, youtube, vimeo, hootsuite, hubspot, marketo, mailjet, sendgrid, twilio, qualtrics, limesurvey,
  typeform, eventbrite, calendly, doodle poll, trello, smartsheet, airtable, miro board, figma,
  redmine, bugzilla, mantis bt, glpi, otrs, zammad, topdesk, bmc remedy, cherwell, ivanti, easyvista, manageengine,
  solarwinds, prtg, centreon, icinga, opsgenie, pagerduty, new relic, sumologic, logstash, opensearch, sonarqube,
  artifactory, teamcity, circleci, github actions, azure devops, argocd, istio, openssl, haproxy, traefik, f5 big ip,
  meraki, ubiquiti, unifi, fortimail, checkpoint firewall, zscaler, cloudflare, akamai, netskope, duo security,
  lastpass, bitwarden, keepass, onepassword, yubikey, securid, proofpoint, mimecast, trend micro,
  kaspersky, bitdefender, eset, malwarebytes, sentinelone, tenable, nessus, qualys, rapid7, wireshark,
  asterisk pbx, freepbx, 3cx, ringcentral, genesys, five9, mitel connect, alcatel lucent, teamviewer, anydesk, bomgar,
  logmein, thinkpad, chromeos, windows server, windows 10, windows 11, raspberry pi, arduino, playstation,
  papercut, equitrac, uniflow, safecom, kofax, onbase, laserfiche, docuware, docushare, filenet, nuxeo,
  everteam, liferay, sitecore, umbraco, squarespace, wix, shopify, magento, prestashop,
  woocommerce, paypal, stripe payments, worldpay, adyen, moneris, quickbooks, xero, netsuite erp, sage 50, sage 100,
  sage 200, sage x3, cegid, dolibarr, odoo, quadratus, silae, navision, unit4, agresso, infor ln, lawson erp, epicor,
  syspro, kronos, ukg, adp workforce, ceridian, dayforce, bamboohr, cornerstone ondemand, saba cloud, taleo, icims,
  smartrecruiters, maximo, archibus, planon, infor eam, ms project, solidworks, catia, revit,
  sketchup, mapinfo, qgis, postgis, geoserver, geonode, openstreetmap, google earth, erdas, leaflet js, mapbox,
  stata, matlab, mathematica, rstudio, jupyter, minitab, nvivo, alteryx, talend, mulesoft, boomi, tibco, biztalk,
  microstrategy, sap bw, crystal reports, ssrs, metabase, teradata, vertica, couchdb, neo4j, influxdb,
  sybase, informix, firebird sql, dbase, filemaker, visual basic, powershell, fortran, kotlin, scala, laravel,
  symfony, django, angular, react js, vue js, hl7, fhir, dicom, openehr, openmrs, dhis2, meditech, cerner, epic emr,
  mychart, allscripts, telus health, labware, starlims, labvantage, redcap, medidata, asycuda, sydonia, fleetio,
  geotab, hastus, avid interplay, media composer, premiere pro, final cut, pro tools, dalet,
  hyperledger, ethereum, bitcoin, blockchain, solidity, zigbee, lorawan, modbus, profibus, scada, bacnet, opc ua,
  mqtt, amqp, websocket, wsdl, oauth2, saml2, openid connect, x 509, x 400, x 500, lte modem, sd wan, sip trunking,
  sip trunks, france connect, franceconnect, gov uk verify, sign in canada
`

/** Abbreviations of technologies: they count in capitals only, since soap and sap are other things. */
export const technologyAbbreviations = `
  SAP AIX SOAP NAS SAN ECM CMS ETL WAN LAN WLAN VLAN IIS MQ RHEL VM VMS DB SRV HP IBM
  AWS GCP SUSE EDI API APIS SDK SQL CRM ERP CMDB ITSM SIEM SSO MFA IAM PKI VDI IAAS PAAS
  SAAS CDN WAF RPA RFID SSL TLS JSON XML YAML CSV FTP SSH DNS DHCP VPN MPLS SNMP NTP RDP
  NFS SMB LDAP SAML OIDC IMAP SMTP GRPC VOIP IOS PHP AS400 DB2 HANA
  LIMS EDMS EDRMS SGBD SGDB EMR EHR  GMAO CMMS MDM UEM XDR DLP CASB SASE ZTNA
  IVR PBX UCAAS BPMN MFT SFTP FTPS UUID ODBC JDBC OLAP OLTP DWH MDX NOSQL GPU CPU 
  PXE BIOS UEFI KVM OCR OMR ICR NFC IOT M2M SCCM WSUS ADFS NGINX
`

/** Products whose names are ordinary words: they count beside a technical word, or where they are the whole name. */
export const doubtfulProducts = `
  exchange, teams, oracle, visio, slack, zoom, edge, chrome, safari, firefox, spark, apache, swift, rust,
  ruby, defender, sentinel, purview, fabric, compass, chef, maven, nexus, vault, consul, apple, cassandra,
  checkpoint, concur, dell, domino, excel, helm, hive, informatica, looker, outlook, prometheus, puppet,
  snowflake, solaris, windows, workday, workspace, acrobat, adobe, blackberry, confluence, docker, java,
  juniper, kafka, python, rancher, tomcat, sage, blackboard, aruba, avid, notion,
  ruckus, arcserve, brocade, primo, alma, gemini, claude,
  keynote, publisher, infopath, onenote, sway
`

/** Products whose names say something else unless the number of a version stands right behind them ("Access 2003"). */
export const numberedProducts = `
  access, word, excel, office, outlook, publisher, project, visio, exchange, windows, acrobat, photoshop, indesign, illustrator,
  filemaker, lotus, autocad, sage, ciel, ebp, delphi, server, android, ios, oracle, banner, wi fi
`
